import { once } from "node:events";
import type { AddressInfo } from "node:net";
import express, { type NextFunction, type Request, type Response } from "express";
import { middleware as validateAgainst } from "express-openapi-validator";

/** A request as the server saw it. */
export interface SeenRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: unknown;
}

export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON; a string is sent as it is. */
  readonly body?: unknown;
}

export interface ValidatingServer {
  readonly baseUrl: string;
  /** All requests so far, those that broke the document included. */
  readonly seen: readonly SeenRequest[];
  close(): Promise<void>;
}

/**
 * A server on loopback that holds every request against an OpenAPI document and answers 400 with the validator's
 * findings, and 401 where credentials are missing; whatever passes gets the answer of `answer`.
 */
export async function startValidatingServer(
  documentPath: string,
  basePath: string,
  answer: (request: SeenRequest) => Answer,
): Promise<ValidatingServer> {
  const seen: SeenRequest[] = [];
  const app = express();
  app.use(express.json({ strict: false }));
  app.use((request, _response, next) => {
    seen.push({ method: request.method, url: request.originalUrl, headers: request.headers, body: request.body });
    next();
  });
  app.use(
    validateAgainst({
      apiSpec: documentPath,
      validateRequests: true,
      validateResponses: false,
    }),
  );
  app.use((request, response) => {
    const last = seen.at(-1);
    if (last === undefined) throw new Error(`Nothing was seen of ${request.method} ${request.originalUrl}`);
    reply(response, answer(last));
  });
  app.use(
    (
      error: Error & { status?: number; errors?: unknown },
      _request: Request,
      response: Response,
      next: NextFunction,
    ) => {
      if (response.headersSent) next(error);
      else reply(response, { status: error.status ?? 500, body: { validator: error.message, errors: error.errors } });
    },
  );
  const server = app.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `http://127.0.0.1:${port}${basePath}`,
    seen,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

function reply(response: Response, answer: Answer): void {
  response.status(answer.status).set(answer.headers ?? {});
  if (answer.body === undefined) response.end();
  else if (typeof answer.body === "string") response.send(answer.body);
  else response.json(answer.body);
}
