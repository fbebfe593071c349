import { deepEqual } from "../../../../document/canonicalText.js";
import { joinPointer, rootPointer, type JsonPointer } from "../../../../document/jsonPointer.js";
import { isJsonObject, ownValue, withValues, type JsonObject } from "../../../../document/record.js";
import type { Conversion } from "./pageConversion.js";

/**
 * Converts the ways to be let in, of which one is enough. Each shows the parameters that carry its credentials; several
 * parameters of one way are schemes that are needed together, none is to call without.
 */
export function convertSecurity(conversion: Conversion, ways: unknown, from: JsonPointer): readonly JsonObject[] {
  if (!Array.isArray(ways)) return [];
  return ways.flatMap((way: unknown, index) => {
    if (!isJsonObject(way)) return [];
    const title = ownValue(way, "title");
    const at = joinPointer(from, index, "parameters");
    const carriers = carriersOf(ownValue(way, "parameters"), at);
    const stated = typeof title === "string" ? title.trim() : "";
    const names = carriers.map((carrier) =>
      addScheme(conversion, nameCarrier(stated, carrier, carriers.length), carrier),
    );
    return [Object.fromEntries(names.map((name) => [name, []]))];
  });
}

/** A parameter that carries credentials. */
interface Carrier {
  readonly in: string;
  readonly name: string;
  readonly scheme: JsonObject;
  readonly at: JsonPointer;
}

function carriersOf(parameters: unknown, from: JsonPointer): readonly Carrier[] {
  if (!isJsonObject(parameters)) return [];
  return ["query", "header", "cookie"].flatMap((location) => {
    const named = ownValue(parameters, location);
    return Object.entries(isJsonObject(named) ? named : {}).flatMap(([name, scheme]) =>
      isJsonObject(scheme) ? [{ in: location, name, scheme, at: joinPointer(from, location, name) }] : [],
    );
  });
}

/** A title with blanks is a key that was made readable; one without is the key itself. */
function nameCarrier(title: string, { name }: Carrier, count: number): string {
  const words = (count > 1 || title === "" ? `${title} ${name}` : title)
    .split(/[^A-Za-z0-9._-]+/)
    .filter((word) => word !== "");
  const isLower = words.every((word) => word === word.toLowerCase());
  return words.join(isLower ? "_" : "");
}

function addScheme(conversion: Conversion, wanted: string, carrier: Carrier): string {
  const scheme = schemeOf(conversion, carrier);
  const known = conversion.securitySchemes.get(wanted);
  const name = known === undefined || deepEqual(known, scheme) ? wanted : `${wanted}_${carrier.in}_${carrier.name}`;
  if (conversion.securitySchemes.has(name)) return name;
  conversion.securitySchemes.set(name, scheme);
  conversion.moves.set(joinPointer(rootPointer, "components", "securitySchemes", name), carrier.at);
  const message = `The page shows a title of the security scheme only; its name is taken to be "${name}".`;
  conversion.remarks.push({ code: "pages/guess", message, at: carrier.at });
  return name;
}

function schemeOf(conversion: Conversion, { scheme, at, ...carrier }: Carrier): JsonObject {
  const type = ownValue(scheme, "type");
  if (type === "apiKey") return withValues({ type, in: carrier.in, name: carrier.name }, withoutType(scheme));
  if (type !== "oauth2" && type !== "openIdConnect") return scheme;
  const message = `The page does not show where tokens come from: the ${type} scheme has no addresses.`;
  conversion.remarks.push({ code: "pages/lost-part", message, at });
  if (type === "oauth2" && !Object.hasOwn(scheme, "flows")) return { ...scheme, flows: {} };
  // Without its address OpenID Connect is no scheme; the token goes where a bearer's goes.
  return type === "openIdConnect"
    ? withValues(
        scheme,
        new Map([
          ["type", "http"],
          ["scheme", "bearer"],
        ]),
      )
    : scheme;
}

function withoutType(scheme: JsonObject): ReadonlyMap<string, unknown> {
  return new Map(Object.entries(scheme).filter(([key]) => key !== "type" && key !== "in" && key !== "name"));
}
