import { isUrl } from "./readFileBytes.js";

/** Whether a URL may be asked for. */
export type AdmitUrl = (url: URL) => boolean;

/**
 * Admits the origins that the user named: those of the locations, and the hosts that are allowed. An origin that was
 * named with http is admitted with https, too, as servers redirect from one to the other; never the other way round.
 *
 * @param locations URLs; paths of files among them admit nothing
 * @param hosts `schemas.example.com` (with https) or an origin, `http://localhost:8080`
 */
export function admitOrigins(locations: readonly string[], hosts: readonly string[]): AdmitUrl {
  const named = [...locations.filter(isUrl), ...hosts.map((host) => (host.includes("://") ? host : `https://${host}`))];
  const origins = named.filter((url) => URL.canParse(url)).map((url) => new URL(url));
  return (url) => origins.some((origin) => isSameOrSafer(url, origin));
}

/** Whether a URL has the origin of another one, or its host with https where that has http, both at their default ports. */
export function isSameOrSafer(url: URL, named: URL): boolean {
  if (url.origin === named.origin) return true;
  const isUpgrade = named.protocol === "http:" && url.protocol === "https:";
  return isUpgrade && url.hostname === named.hostname && url.port === "" && named.port === "";
}

/** Why a URL is not asked for. */
export type UrlRefusal = "scheme" | "credentials" | "origin";

/** Why a URL must not be asked for; undefined where it may be. */
export function refusalOf(url: URL, admits: AdmitUrl): UrlRefusal | undefined {
  if (url.protocol !== "http:" && url.protocol !== "https:") return "scheme";
  if (url.username !== "" || url.password !== "") return "credentials";
  return admits(url) ? undefined : "origin";
}

/** Says it, as the end of a sentence about the URL. */
export function describeRefusal(url: URL, refusal: UrlRefusal): string {
  switch (refusal) {
    case "scheme":
      return `is a ${url.protocol} URI; only http and https are fetched`;
    case "credentials":
      return "holds a user name or a password";
    case "origin":
      return `is on ${url.host}, which is neither the host of a source nor allowed`;
  }
}
