// Loaded before the generator, to tell how much memory its process took at most, in KiB.
import { writeFileSync } from "node:fs";

process.on("exit", () => {
  writeFileSync(process.env.MEMORY_REPORT, String(process.resourceUsage().maxRSS));
});
