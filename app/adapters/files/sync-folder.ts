import { open } from "node:fs/promises";

/** Puts the names in a folder on disk: a file that was made or renamed there is lost in a power cut until then. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
