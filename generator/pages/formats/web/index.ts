import type { Recognise } from "../../recognition.js";
import { recogniseElements } from "./recogniseElements.js";
import { recogniseScript } from "./recogniseScript.js";
import { recogniseSpecification } from "./recogniseSpecification.js";
import { recogniseWebPage } from "./recogniseWebPage.js";

/** Specifications as they are, and the pages of viewers that hold one or point to one. */
export const webRecognisers: readonly Recognise[] = [
  recogniseSpecification,
  recogniseWebPage,
  recogniseScript,
  recogniseElements,
];
