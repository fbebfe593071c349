import { gunzipSync, inflateSync } from "node:zlib";

/** The value of `api:` in the front matter of a Docusaurus page: as it stands there, and as JSON. */
export interface FrontMatterApi {
  readonly written: string;
  readonly json: string;
}

/** Finds the value of `api:`, packed or plain; also where a scraper has put the front matter on one line. */
export function frontMatterApi(text: string): FrontMatterApi | undefined {
  const packed = /^api: (eJ[\w+/=]+|H4sI[\w+/=]+)/m.exec(text)?.[1];
  if (packed !== undefined) return { written: packed, json: unpack(packed) };
  const plain = /(?:^| )api: (\{.*)/m.exec(text)?.[1];
  return plain === undefined ? undefined : { written: plain, json: plain };
}

function unpack(packed: string): string {
  const bytes = Buffer.from(packed, "base64");
  return (bytes[0] === 0x1f ? gunzipSync(bytes) : inflateSync(bytes)).toString("utf8");
}
