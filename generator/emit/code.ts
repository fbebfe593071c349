/**
 * Text that may stand in TypeScript source. Text from a document becomes code in `escape.ts` and `docs.ts` only; code
 * is put together from code by the functions below, so that the compiler refuses any other string.
 */
export type Code = string & { readonly __brand: "Code" };

/** A word of TypeScript, its libraries or the runtime, as far as emitted types use them. */
export type KnownType =
  | "unknown"
  | "undefined"
  | "string"
  | "number"
  | "never"
  | "Blob"
  | "BodyInit"
  | "Exclude"
  | "AsyncIterable"
  | "BodyItems"
  | "EventStream"
  | "ServerSentEvent"
  | "WithHeaders"
  | "CredentialSource"
  | "BasicCredential"
  | "ServerChoice"
  | "Success"
  | "Failure"
  | "FailureExcept"
  | "Undocumented"
  | "SuccessStatus"
  | "ErrorStatus"
  | "RedirectStatus"
  | "ClientErrorStatus"
  | "ServerErrorStatus";

/** A type by its well-known name. */
export function knownType(name: KnownType): Code {
  return name as string as Code;
}

/** `A | B`, or `never` where there is nothing to choose from. */
export function unionType(members: readonly Code[]): Code {
  return members.length === 0 ? knownType("never") : (members.join(" | ") as Code);
}

/** `Success<200, User> & WithHeaders<ListUsersHeaders>` */
export function intersectionType(members: readonly Code[]): Code {
  return members.join(" & ") as Code;
}

/** `Success<200, User>` */
export function genericType(name: KnownType, typeArguments: readonly Code[]): Code {
  return `${name}<${typeArguments.join(", ")}>` as Code;
}

/** Declarations one after the other. */
export function joinCode(parts: readonly Code[]): Code {
  return parts.join("\n") as Code;
}
