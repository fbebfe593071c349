import { InvalidArgumentError } from "commander";
import { isHost } from "../config/host.js";

/** Of a flag that is given twice, one value would be lost without a word. */
export function parseOnce(value: string, earlier: string | undefined): string {
  if (earlier === undefined) return value;
  throw new InvalidArgumentError("It can be given only once.");
}

/** Names that are separated by commas; the flag may be repeated. */
export function parseNames(text: string, earlier: readonly string[] = []): readonly string[] {
  const names = text.split(",").map((name) => name.trim());
  const given = names.filter((name) => name !== "");
  if (given.length === 0) throw new InvalidArgumentError("It names no API.");
  return [...earlier, ...given];
}

/** Hosts; the flag may be repeated. */
export function parseHosts(host: string, earlier: readonly string[] = []): readonly string[] {
  if (!isHost(host)) throw new InvalidArgumentError("Expected a host such as docs.example.com, or http:// and a host.");
  return [...earlier, host];
}
