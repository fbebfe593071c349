import { Ajv2020 } from "ajv/dist/2020.js";
import { valueAt } from "../../generator/document/jsonPointer.js";
import type { JsonPointer } from "../../generator/document/jsonPointer.js";
import type { Direction } from "../../generator/model/apiModel.js";
import { readSchema, readValueSchema } from "./schemaReading.js";
import type { JsonSchema, Reading, ReadingContext } from "./schemaReading.js";

/** Says whether values are valid by the schema at a place; undefined where Ajv cannot tell. */
export interface Judge {
  isValid(pointer: JsonPointer, value: unknown): boolean | undefined;
}

/** Judges values that travel in a direction by the schemas of a document, read in one way. */
export function createJudge(root: unknown, direction: Direction, reading: Exclude<Reading, "open">): Judge {
  const translator = createTranslator({ root, direction, reading, refer: (name) => name });
  const ajv = new Ajv2020({ ...leniency, inlineRefs: false });
  const known = new Set<string>();
  const validators = new Map<JsonPointer, Validator | undefined>();
  const compileAt = (pointer: JsonPointer): Validator | undefined => {
    const { schema, definitions } = translator(pointer, known);
    for (const [name, definition] of definitions) {
      known.add(name);
      ajv.addSchema({ $id: name, allOf: [definition] });
    }
    try {
      return typeof schema === "boolean" ? () => schema : ajv.compile(schema);
    } catch {
      return undefined;
    }
  };
  return {
    isValid(pointer, value) {
      if (!validators.has(pointer)) validators.set(pointer, compileAt(pointer));
      try {
        return validators.get(pointer)?.(value);
      } catch {
        return undefined; // A schema that contains itself without end describes no value.
      }
    },
  };
}

type Validator = (value: unknown) => boolean;

/** Documents hold keywords of their own and formats of all kinds; a compiler knows neither. */
const leniency = {
  strict: false,
  validateSchema: false,
  validateFormats: false,
  ownProperties: true,
  logger: false,
  // A validator judges a few dozen values: making it short takes longer than it saves.
  code: { optimize: false },
} as const;

/** JSON Schemas that stand by themselves, for a sampling library. */
export function createSampleSchemas(root: unknown, direction: Direction): (pointer: JsonPointer) => JsonSchema {
  const translator = createTranslator({ root, direction, reading: "open", refer: (name) => `#/$defs/${name}` });
  return (pointer) => {
    const { schema, definitions } = translator(pointer, new Set());
    return typeof schema === "boolean" ? schema : { ...schema, $defs: Object.fromEntries(definitions) };
  };
}

interface Translation {
  readonly schema: JsonSchema;
  readonly definitions: ReadonlyMap<string, JsonSchema>;
}

type Translator = (pointer: JsonPointer, known: ReadonlySet<string>) => Translation;

interface TranslatorOptions extends Pick<ReadingContext, "root" | "direction" | "reading"> {
  /** How a reference to a definition is written. */
  readonly refer: (name: string) => string;
}

/** Translates the schema at a place with all that it refers to and is not known yet, each place once. */
function createTranslator({ refer, ...options }: TranslatorOptions): Translator {
  const names = new Map<JsonPointer, string>();
  const translated = new Map<JsonPointer, { readonly schema: JsonSchema; readonly uses: ReadonlySet<JsonPointer> }>();
  const read = (pointer: JsonPointer, reader: typeof readSchema | typeof readValueSchema) => {
    const uses = new Set<JsonPointer>();
    const referenceTo = (target: JsonPointer): string => {
      uses.add(target);
      const name = names.get(target) ?? `s${names.size}`;
      names.set(target, name);
      return refer(name);
    };
    return { schema: reader(valueAt(options.root, pointer), pointer, { ...options, referenceTo }), uses };
  };
  return (pointer, known) => {
    const start = read(pointer, readValueSchema);
    const definitions = new Map<string, JsonSchema>();
    const waiting = [...start.uses];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const name = names.get(next) ?? "";
      if (definitions.has(name) || known.has(name)) continue;
      const found = translated.get(next) ?? read(next, readSchema);
      translated.set(next, found);
      definitions.set(name, found.schema);
      waiting.push(...found.uses);
    }
    return { schema: start.schema, definitions };
  };
}
