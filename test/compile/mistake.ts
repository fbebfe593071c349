// A mistake on purpose: it shows that the compile tests look at all. Not part of the project's own type-check.
import type { UserRequest } from "../../generated/netbird/index.js";

export const wrong: UserRequest = { role: 1, auto_groups: [] };
