import type { CatalogueEntry } from "../catalogueEntry.js";

/** Codes about corrections in OpenAPI Overlay documents. */
export const overlayCodes = {
  "overlay/unsupported-version": {
    severity: "error",
    title: "An overlay is of a version that is not known",
    cause: "Overlays are read as versions 1.0 and 1.1 of the Overlay Specification describe them.",
    fix: "Begin the overlay with `overlay: 1.0.0`, or with `overlay: 1.1.0` where it uses `copy`.",
  },
  "overlay/unknown-field": {
    severity: "error",
    title: "An overlay has an unknown field",
    cause:
      "A misspelt field would leave the document as it is, and nobody would notice, so every field has to be a known one.",
    fix: "Correct or remove the field; fields of your own start with `x-`.",
  },
  "overlay/invalid-value": {
    severity: "error",
    title: "An overlay is not as the Overlay Specification asks",
    cause: "A required field is missing, a value is of another type, or an action says too much or too little.",
    fix: "An overlay has `overlay`, `info` and `actions`; an action has `target` and one of `update`, `remove` and `copy`.",
  },
  "overlay/invalid-target": {
    severity: "error",
    title: "A path of an overlay is no JSONPath, or leads to what cannot be changed",
    cause: "`target` and `copy` are JSONPath expressions of RFC 9535, and an action treats all that it finds alike.",
    fix: "Put keys other than plain words in brackets and quotes: `$.paths['/users'].get`.",
  },
  "overlay/incompatible-update": {
    severity: "error",
    title: "An update does not fit what it is laid over",
    cause: "Objects take objects; a plain value or null cannot take the place of an object or list by an update.",
    fix: "Correct the update; to replace an object or list, remove it in one action and add the new one in the next.",
  },
  "overlay/stale-action": {
    severity: "error",
    title: "An action of an overlay changes nothing",
    cause:
      "Its target is not in the document any more, or the document says already what the action would make it say. A correction that does nothing hides that the document has changed.",
    fix: "Remove the action if the correction has arrived in the document; else correct its target.",
  },
  "overlay/too-large": {
    severity: "error",
    title: "An overlay multiplies the document",
    cause: "An action finds very many places, or adds to them more than a million values altogether.",
    fix: "Name what is to be added under `components` once, and let the action add references to it.",
  },
  "overlay/too-costly": {
    severity: "error",
    title: "An expression of an overlay takes too long",
    cause:
      "The expressions of all overlays of a document may look at some 20 million values altogether. One that searches within what it has searched for, `$..*..*` or `$..[?@..x]`, comes to more, and so does a long regular expression on long texts.",
    fix: "Name the keys on the way in place of `..`, and shorten regular expressions.",
  },
  "overlay/later-feature": {
    severity: "warning",
    title: "An overlay uses what came with a later version",
    cause: "`copy`, and changes of single plain values, came with version 1.1 of the Overlay Specification.",
    fix: "Begin the overlay with `overlay: 1.1.0`, so that other tools understand it too.",
  },
  "overlay/other-document": {
    severity: "warning",
    title: "An overlay is meant for another document",
    cause: "`extends` of the overlay names another file or URL than the document that it is applied to.",
    fix: "Correct `extends`, or take the overlay off this API; it was applied nevertheless.",
  },
} as const satisfies Record<string, CatalogueEntry>;
