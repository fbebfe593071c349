import { isJsonObject, ownValue } from "../../../document/record.js";
import type { FormatName } from "../../page/recognition.js";
import { addAddress, type Finds } from "./finds.js";

/** The settings that a viewer is started with, as far as they are known, and where their parts stand in the page. */
export interface Configuration {
  readonly value: unknown;
  readonly offsetOf: (keys: readonly (string | number)[]) => number;
}

/** Keys that hold an address, alone or in a list of `{ url, name }`, and those whose own fields are looked at, too. */
const addressKeys = ["url", "specUrl", "configUrl", "swaggerUrl"] as const;
const listKeys = ["urls", "swaggerUrls", "sources"] as const;
const nestedKeys = ["spec", "configuration"] as const;

/** Finds the addresses in the settings of swagger-ui and Scalar. Documents in them are found by who reads the page. */
export function readConfiguration(finds: Finds, format: FormatName, configuration: Configuration): void {
  const { value, offsetOf } = configuration;
  if (Array.isArray(value)) {
    value.forEach((entry: unknown, index) => {
      readConfiguration(finds, format, { value: entry, offsetOf: (keys) => offsetOf([index, ...keys]) });
    });
    return;
  }
  if (!isJsonObject(value) || Object.hasOwn(value, "openapi") || Object.hasOwn(value, "swagger")) return;
  for (const key of addressKeys) {
    const target = ownValue(value, key);
    if (typeof target === "string") addAddress(finds, { format, target, certainty: "stated", offset: offsetOf([key]) });
  }
  for (const key of [...listKeys, ...nestedKeys]) {
    const held = ownValue(value, key);
    if (typeof held !== "object" || held === null) continue;
    readConfiguration(finds, format, { value: held, offsetOf: (keys) => offsetOf([key, ...keys]) });
  }
}

/** Settings that are JSON in a text; undefined where they are not JSON. */
export function parseSettings(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
