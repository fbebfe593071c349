import { meantName } from "../document/pathTemplate.js";
import type { Operation, Parameter } from "./apiModel.js";

/**
 * Leaves only names in the braces of a path, as its parameters have them. A parameter whose value goes on over slashes
 * keeps them.
 */
export function fitTemplate(path: string, parameters: readonly Parameter[]): Pick<Operation, "path" | "parameters"> {
  const declared = new Set<string>(parameters.flatMap(({ in: place, name }) => (place === "path" ? [name] : [])));
  const spanning = new Set<string>();
  const fitted = path.replace(/\{([^{}]+)\}/g, (whole, written: string) => {
    const meant = meantName(written);
    if (meant === undefined || declared.has(written) || !declared.has(meant.name)) return whole;
    if (meant.spansSegments) spanning.add(meant.name);
    return `{${meant.name}}`;
  });
  if (fitted === path) return { path, parameters };
  const keepsSlashes = ({ in: place, name }: Parameter): boolean => place === "path" && spanning.has(name);
  return {
    path: fitted,
    parameters: parameters.map((each) => (keepsSlashes(each) ? { ...each, spansSegments: true } : each)),
  };
}
