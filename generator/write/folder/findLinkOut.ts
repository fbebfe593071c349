import { lstat, realpath } from "node:fs/promises";
import { dirname, isAbsolute, relative, resolve } from "node:path";
import type { Finding } from "../../diagnostics/diagnostic.js";
import { isBelow } from "./outputFolder.js";

/**
 * Finds the symbolic link by which an output in the working folder lies somewhere else: a checkout may have one where the
 * user expects a folder. Links above the working folder are the user's own, and a link to another place in it does no
 * harm. What is not in the working folder is where the user has said.
 *
 * @throws the system's error where there is no working folder
 */
export async function findLinkOut(output: string): Promise<Finding | undefined> {
  const home = await realpath(".");
  let isInside = false;
  for (const place of placesOnTheWay(resolve(output))) {
    const stats = await lstat(place).catch(() => undefined);
    if (!stats) return undefined; // From here on folders are yet to be made.
    const real = await realpath(place).catch(() => undefined);
    const leadsOut = real === undefined || !isBelow(home, real);
    if (isInside && stats.isSymbolicLink() && leadsOut)
      return describeLink(isAbsolute(output) ? place : relative(".", place));
    // By its real path, as the user may have named the working folder in another way than the system does.
    isInside ||= real === home;
  }
  return undefined;
}

/** A folder and those around it, the outermost one first. */
function placesOnTheWay(folder: string): readonly string[] {
  return dirname(folder) === folder ? [folder] : [...placesOnTheWay(dirname(folder)), folder];
}

function describeLink(file: string): Finding {
  const message = "This symbolic link leads out of the folder that Clientwright was started in.";
  return { code: "write/symbolic-link", message, place: { file } };
}
