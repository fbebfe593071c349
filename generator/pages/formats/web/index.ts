import type { Recognise } from "../../page/recognition.js";
import { recogniseSpecification } from "./recogniseSpecification.js";
import { recogniseElements, recogniseScript, recogniseWebPage } from "./recogniseWebPage.js";

/** Specifications as they are, and the pages of viewers that hold one or point to one. */
export const webRecognisers: readonly Recognise[] = [
  recogniseSpecification,
  recogniseWebPage,
  recogniseScript,
  recogniseElements,
];
