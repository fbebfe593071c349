import { open, writeFile } from "node:fs/promises";

/** Writes a new file and waits until its bytes are on the disk, so that a loss of power cannot take them. */
export async function writeDurably(location: string, data: string | Uint8Array): Promise<void> {
  await writeFile(location, data, { flush: true, flag: "wx" });
}

/** Waits until the names in a folder are on the disk, as far as the system can do that for folders; Windows cannot. */
export async function flushFolder(location: string): Promise<void> {
  const folder = await open(location, "r").catch(() => undefined);
  if (!folder) return;
  try {
    await folder.sync();
  } catch {
    // The file system does not know this.
  } finally {
    await folder.close();
  }
}
