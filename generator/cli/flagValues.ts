import { InvalidArgumentError } from "commander";
import { askedOutputs, type AskedOutput } from "../config/askedOutputs.js";
import { isHost } from "../config/host.js";

/** Of a flag that is given twice, one value would be lost silently. */
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

/** Outputs that are separated by commas; the flag may be repeated. */
export function parseOutputs(text: string, earlier: readonly AskedOutput[] = []): readonly AskedOutput[] {
  const names = text.split(",").map((name) => name.trim());
  const outputs = askedOutputs.filter((output) => names.includes(output));
  const unknown = names.find((name) => !outputs.some((output) => output === name));
  if (unknown === undefined) return [...new Set([...earlier, ...outputs])];
  throw new InvalidArgumentError(`There is no output "${unknown}"; there are ${askedOutputs.join(", ")}.`);
}

/** Hosts; the flag may be repeated. */
export function parseHosts(host: string, earlier: readonly string[] = []): readonly string[] {
  if (!isHost(host)) throw new InvalidArgumentError("Expected a host such as docs.example.com, or http:// and a host.");
  return [...earlier, host];
}
