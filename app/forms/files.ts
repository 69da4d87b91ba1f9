import { z } from "zod";
import { fieldMessage } from "~/domain/kernel/field-errors";
import { endingOf, FILE_ENDINGS } from "~/domain/kernel/file-kinds";

/** Endings of what the market takes as documents, with phone photographs; the content is checked again where files are stored. */
export const DOCUMENT_KINDS: readonly string[] = Object.values(FILE_ENDINGS).flat();
export const DOCUMENT_MEGABYTES = 20;

export type FileLimits = { readonly kinds?: readonly string[]; readonly megabytes?: number; readonly max?: number };

function problemOf(file: File, limits: FileLimits): string | null {
  const kinds = limits.kinds ?? DOCUMENT_KINDS;
  const megabytes = limits.megabytes ?? DOCUMENT_MEGABYTES;
  if (!kinds.includes(endingOf(file.name))) return fieldMessage("file.kind", { kinds: kinds.join(" ") });
  if (file.size === 0) return fieldMessage("file.empty");
  return file.size > megabytes * 1024 * 1024 ? fieldMessage("file.too-large", { max: megabytes }) : null;
}

/**
 * Files of an input that may hold several: as many as the request carries unless `max` says fewer, since the rulebook's number is asked
 * where they are kept. An input left alone sends one nameless empty file, which is none.
 */
export const files = (limits: FileLimits & { readonly min?: number } = {}) =>
  z.unknown().transform((value, context): readonly File[] => {
    const sent = value === undefined ? [] : Array.isArray(value) ? value : [value];
    const all = sent.filter((one): one is File => one instanceof File && !(one.name === "" && one.size === 0));
    const strange = sent.some((one) => !(one instanceof File) && one !== "");
    const message = strange
      ? fieldMessage("file.missing")
      : all.length < (limits.min ?? 0)
        ? fieldMessage("file.missing")
        : limits.max !== undefined && all.length > limits.max
          ? fieldMessage("file.too-many", { max: limits.max })
          : (all.map((file) => problemOf(file, limits)).find((problem) => problem !== null) ?? null);
    if (message) context.addIssue({ code: "custom", message });
    return all;
  });

/** One file that must be there. */
export const requiredFile = (limits: Omit<FileLimits, "max"> = {}) =>
  files({ ...limits, min: 1, max: 1 }).transform((all, context): File => {
    const [file] = all;
    if (file) return file;
    context.addIssue({ code: "custom", message: fieldMessage("file.missing") });
    return z.NEVER;
  });

/** One file or none. */
export const optionalFile = (limits: Omit<FileLimits, "max"> = {}) =>
  files({ ...limits, max: 1 }).transform((all): File | null => all[0] ?? null);
