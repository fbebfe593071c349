import { createApiClient } from "../runtime/index.js";
import type {
  ApiClient,
  ApiDescription,
  BasicCredential,
  ClientOptions,
  CredentialSource,
  ServerChoice,
} from "../runtime/index.js";

/** Credentials for the Exemplar API, one for each security scheme: a value, or a function that is asked at every call. */
export interface ExemplarAuth {
  /**
   * A token of the identity provider.
   *
   * HTTP bearer authentication (JWT).
   */
  readonly BearerAuth?: CredentialSource<string>;
  /** HTTP basic authentication. */
  readonly BasicAuth?: CredentialSource<BasicCredential>;
}

/** A server of the Exemplar API, as its document lists them. */
export type ExemplarServer = ServerChoice<
  "https://{region}.exemplar.test/v1",
  {
    /** Where the data is kept. */
    readonly region?: "eu" | "us";
  }
>;

/** What {@link createExemplar} takes. */
export interface ExemplarOptions extends ClientOptions {
  readonly auth?: ExemplarAuth | undefined;
  readonly server?: ExemplarServer | undefined;
}

/** A client of the Exemplar API, the first argument of its operations. */
export interface ExemplarClient extends ApiClient {
  readonly api: "exemplar";
}

const exemplarApi: ApiDescription<"exemplar"> = {
  api: "exemplar",
  servers: [{ url: "https://{region}.exemplar.test/v1", variables: { region: "eu" } }],
  securitySchemes: { BearerAuth: { type: "http", scheme: "bearer" }, BasicAuth: { type: "http", scheme: "basic" } },
};

/** Makes a client of the Exemplar API, version 1.0.0. */
export function createExemplar(options?: ExemplarOptions): ExemplarClient {
  return createApiClient(exemplarApi, options);
}
