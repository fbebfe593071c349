import { planBody } from "./body.js";
import { planHeaders } from "./headers.js";
import type { OperationFeature } from "./operationFeature.js";
import { planParameters } from "./parameters.js";
import { planResult } from "./result.js";
import { planSecurity } from "./security.js";
import { planOwnServer } from "./servers.js";

/** Everything that an operation can have, in the order in which its input and its description list it. */
export const operationFeatures: readonly OperationFeature[] = [
  planParameters,
  planBody,
  planResult,
  planHeaders,
  planSecurity,
  planOwnServer,
];
