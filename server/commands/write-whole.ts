import { rmSync } from "node:fs";
import { mkdir, open, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { Lang } from "~/copy/define";
import { sealedCommandWords } from "~/copy/selection/sealed-command";
import type { Entropy } from "~/lib/entropy";
import { Stop } from "./command-shell";

/** A file to be written; those with secrets under a passphrase are for their owner alone. */
export type NewFile = { readonly name: string; readonly bytes: Uint8Array | string };

/** Whether anything stands at the path. */
export async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

async function writeSynced(path: string, bytes: Uint8Array | string): Promise<void> {
  const file = await open(path, "wx", 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Whether the path is free; ends the command otherwise, before anything secret is asked for. */
export async function mustBeFree(path: string, lang: Lang): Promise<void> {
  if (await exists(path)) throw new Stop(sealedCommandWords[lang].exists(path), 2);
}

/** Writes beside the path first, under a name of its own, and then renames; a failure or an interruption leaves nothing behind. */
async function writeAside(path: string, entropy: Entropy, lang: Lang, write: (temporary: string) => Promise<void>): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path)}.${entropy.id()}.part`);
  const interrupted = (): never => {
    rmSync(temporary, { recursive: true, force: true });
    process.exit(2);
  };
  process.once("SIGINT", interrupted).once("SIGTERM", interrupted);
  try {
    await write(temporary);
    await rename(temporary, path);
  } catch {
    await rm(temporary, { recursive: true, force: true });
    throw new Stop(sealedCommandWords[lang].notWritten(path), 2);
  } finally {
    process.off("SIGINT", interrupted).off("SIGTERM", interrupted);
  }
}

/** Writes one file whole or not at all, over the one that stands there; until it is whole that one stays. */
export function replaceFileWhole(path: string, bytes: Uint8Array | string, entropy: Entropy, lang: Lang): Promise<void> {
  return writeAside(path, entropy, lang, (temporary) => writeSynced(temporary, bytes));
}

/** Writes one file whole or not at all, and never over another. */
export async function writeFileWhole(path: string, bytes: Uint8Array | string, entropy: Entropy, lang: Lang): Promise<void> {
  await mustBeFree(path, lang);
  return replaceFileWhole(path, bytes, entropy, lang);
}

/** Writes a new folder with all its files, or nothing. */
export async function writeFolderWhole(path: string, files: readonly NewFile[], entropy: Entropy, lang: Lang): Promise<void> {
  await mustBeFree(path, lang);
  return writeAside(path, entropy, lang, async (temporary) => {
    await mkdir(temporary, { mode: 0o700 });
    for (const { name, bytes } of files) await writeSynced(join(temporary, name), bytes);
  });
}
