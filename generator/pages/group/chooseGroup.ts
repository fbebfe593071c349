import type { Diagnostics } from "../../diagnostics/diagnostic.js";
import { pathOf } from "../page/locations.js";
import type { RecoveryRequest } from "../page/recovery.js";
import { nameGroup, type FragmentGroup } from "./fragmentGroup.js";

/** The API that is meant; undefined where there is none at all, and with an error where it is not clear. */
export function chooseGroup(
  candidates: readonly FragmentGroup[],
  { api }: Pick<RecoveryRequest, "api">,
  diagnostics: Diagnostics,
): FragmentGroup | undefined {
  if (candidates.length === 0) return undefined;
  const meant = api === undefined ? candidates : candidates.filter((group) => isMeant(group, api));
  const [only, ...others] = meant;
  if (only !== undefined && others.length === 0) return only;
  const listed = (meant.length > 0 ? meant : candidates).map(nameGroup).join("; ");
  if (meant.length === 0 && api !== undefined) {
    diagnostics.report({
      code: "pages/no-such-api",
      message: `No page belongs to the API "${api}". There are: ${listed}.`,
    });
  } else {
    const message = `The pages describe ${meant.length} APIs: ${listed}.`;
    diagnostics.report({ code: "pages/several-apis", message });
  }
  return undefined;
}

/** By a title, alone or with the version, by a host or the URL of a server, or by the path of a specification or its end. */
function isMeant({ titles, versions, specifications, hosts, servers }: FragmentGroup, api: string): boolean {
  const versioned = titles.flatMap((title) => versions.map((version) => `${title} ${version}`));
  const names = [...titles, ...versioned, ...hosts, ...servers].map((name) => name.toLowerCase());
  if (names.includes(api.toLowerCase())) return true;
  const path = `/${pathOf(api)}`;
  return specifications.some((specification) => `/${pathOf(specification)}`.endsWith(path));
}
