import { planBody } from "./body.js";
import { planHeaders } from "./headers.js";
import { planLinks } from "./links.js";
import type { OperationFeature } from "./planning.js";
import { planParameters } from "./parameters.js";
import { planResult } from "./result.js";
import { planSecurity } from "./security.js";
import { planOwnServer } from "./servers.js";

/** Everything that an operation can have, in the order in which its input, its documentation and its description list it. */
export const operationFeatures: readonly OperationFeature[] = [
  planParameters,
  planBody,
  planResult,
  planHeaders,
  planSecurity,
  planOwnServer,
  planLinks,
];
