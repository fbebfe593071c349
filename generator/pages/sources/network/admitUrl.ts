import { isUrl } from "../../../read/index.js";

/** Whether a URL may be asked for. */
export type AdmitUrl = (url: URL) => boolean;

/**
 * Lets the origins through that the user named: those of the sources and the hosts that are allowed. An origin that was
 * named by http may be asked by https, too, since sites redirect so.
 */
export function admitOrigins(sources: readonly string[], hosts: readonly string[]): AdmitUrl {
  const named = [...sources.filter(isUrl), ...hosts.map((host) => (host.includes("://") ? host : `https://${host}`))];
  const origins = new Set(named.filter((url) => URL.canParse(url)).map((url) => new URL(url).origin));
  return ({ origin, protocol, host, port }) =>
    origins.has(origin) || (protocol === "https:" && port === "" && origins.has(`http://${host}`));
}

/** Why a URL is not asked for, as the end of a sentence about it; undefined where it may be. */
export function refuseUrl(url: URL, admits: AdmitUrl): string | undefined {
  if (url.protocol !== "http:" && url.protocol !== "https:") return `is a ${url.protocol} URI, and none is read`;
  if (url.username !== "" || url.password !== "") return "holds a user name or a password";
  return admits(url) ? undefined : `is on ${url.host}, which is neither the host of a source nor allowed`;
}
