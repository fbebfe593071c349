export { accountForFields } from "./ledger/accountForFields.js";
export { resolveDocument } from "./resolveDocument.js";
