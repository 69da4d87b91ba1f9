import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { type InputFile, MAX_FILE_BYTES } from "~/domain/selection/recognise";

/** A file's bytes under its own name; null where it cannot be read or is larger than any artefact. Never waits on a pipe or a device. */
export async function readInput(path: string): Promise<InputFile | "unreadable" | "too-large"> {
  try {
    const facts = await stat(path);
    if (!facts.isFile()) return "unreadable";
    if (facts.size > MAX_FILE_BYTES) return "too-large";
    return { name: basename(path), bytes: await readFile(path) };
  } catch {
    return "unreadable";
  }
}
