import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach } from "@jest/globals";

/** What a path of the site gives: a text, or an answer made for the request. `{origin}` becomes the site's own. */
export type Answer = string | ((request: SiteRequest) => FullAnswer);

export interface FullAnswer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

export interface SiteRequest {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  /** How often the path has been asked for, this time included. */
  readonly count: number;
}

/** A site on this machine, and what it has been asked. */
export interface Site {
  readonly origin: string;
  readonly requests: SiteRequest[];
  /** Paths in the order in which they were asked for, since the last look. */
  readonly asked: () => readonly string[];
  readonly close: () => void;
}

export async function serveSite(answers: Readonly<Record<string, Answer>>): Promise<Site> {
  const requests: SiteRequest[] = [];
  let looked = 0;
  let origin = "";
  const server: Server = createServer(({ url: path = "", headers }, response) => {
    const count = requests.filter((request) => request.path === path).length + 1;
    const request = { path, headers, count };
    requests.push(request);
    const answer: Answer = (Object.hasOwn(answers, path) ? answers[path] : undefined) ?? (() => ({ status: 404 }));
    const {
      status = 200,
      headers: own = {},
      body = "",
    } = typeof answer === "string" ? { body: answer } : answer(request);
    const text = typeof body === "string" ? body.replaceAll("{origin}", origin) : body;
    response.writeHead(status, own).end(text);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    requests,
    asked: () => {
      const fresh = requests.slice(looked).map(({ path }) => path);
      looked = requests.length;
      return fresh;
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Serves sites to the tests of a file; each is closed when its test is over. */
export function sitesOfTests(): typeof serveSite {
  const sites: Site[] = [];
  afterEach(() => {
    for (const site of sites.splice(0)) site.close();
  });
  return async (answers) => {
    const site = await serveSite(answers);
    sites.push(site);
    return site;
  };
}
