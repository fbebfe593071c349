import type { Diagnostics } from "../../../diagnostics/diagnostic.js";
import type { Page } from "../../page.js";

/** Tells of a list once which hosts it names that are not asked. */
export function reportElsewhere(diagnostics: Diagnostics, page: Page, urls: readonly URL[]): void {
  if (urls.length === 0) return;
  const counts = new Map<string, number>();
  for (const { host } of urls) counts.set(host, (counts.get(host) ?? 0) + 1);
  const hosts = [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([host, count]) => `${host} (${count})`);
  const shown = hosts.slice(0, 5).join(", ") + (hosts.length > 5 ? ` and ${hosts.length - 5} more` : "");
  const message = `Not read, since on other hosts: ${shown}.`;
  diagnostics.report({ code: "pages/listed-elsewhere", message, place: { file: page.location } });
}
