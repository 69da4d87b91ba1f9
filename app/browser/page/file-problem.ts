import { endingOf } from "~/domain/kernel/file-kinds";

export type FileRules = { readonly kinds: readonly string[]; readonly megabytes: number };
export type FileProblem = "kind" | "empty" | "large";

/** What is wrong with a file before anything is sent; the server looks again, also inside. */
export function fileProblem(file: { readonly name: string; readonly size: number }, rules: FileRules): FileProblem | null {
  if (rules.kinds.length > 0 && !rules.kinds.includes(endingOf(file.name))) return "kind";
  if (file.size === 0) return "empty";
  return file.size > rules.megabytes * 1024 * 1024 ? "large" : null;
}

/** The file and what is wrong with it in one sentence; a file's name may hold anything. */
export function problemOfFile(template: string, file: string, problem: string): string {
  return template.replace(/\{(?:file|problem)\}/g, (place) => (place === "{file}" ? file : problem));
}
