/** What a template means where it says more than a name in braces, as routers and `google.api.http` write it. */
export interface MeantName {
  readonly name: string;
  /** True where a value may go on over slashes: `{path*}`, `{path:path}`, `{name=shelves/*}`. */
  readonly spansSegments: boolean;
}

/** The texts in braces of a path template (OpenAPI 3.1 §4.8.8), each once. */
export function templateNames(path: string): ReadonlySet<string> {
  return new Set(Array.from(path.matchAll(/\{([^{}]+)\}/g), (match) => match[1] ?? ""));
}

/** The parameter that a text in braces means where none is named so in full: `order_id` for `order_id:int`. */
export function meantName(written: string): MeantName | undefined {
  const match = /^\s*[*+]{0,2}([^\s:=*+?]+)[*+?]?\s*(?:[:=](.*))?$/.exec(written);
  const name = match?.[1];
  if (name === undefined || name === written) return undefined;
  const spansSegments = /^\s*[*+]|[*+]\s*$/.test(written) || /^path$|[/*]/.test(match?.[2] ?? "");
  return { name, spansSegments };
}
