export { checkOverlays, correctDocument, type Corrections } from "./correctDocument.js";
export { accountForFields } from "./ledger/accountForFields.js";
export { resolveDocument } from "./resolveDocument.js";
export { upgradeFromSwagger } from "./upgradeFromSwagger.js";
