export { accountForFields } from "./ledger/accountForFields.js";
export { resolveDocument } from "./resolveDocument.js";
export { upgradeFromSwagger } from "./swagger/upgradeFromSwagger.js";
