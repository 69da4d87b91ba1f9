import { utf8 } from "~/domain/kernel/bytes";
import { isWellFormed } from "~/domain/kernel/jcs";

const NAME_MAX = 200;
/**
 * UTF-8 bytes of a name that is sealed here, at most. File systems take 255; the rest is for the number and the `.age` of the sealed file,
 * and for what a download adds.
 */
export const NAME_BYTES_MAX = 200;
const EXTENSION_BYTES_MAX = 20;
/** What Windows takes in no name, a trailing dot or space included; and the names that it keeps for devices. */
const NOT_WRITTEN = /[<>:"|?*]|[. ]+$/g;
const DEVICE = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$)/i;

/** Whether a bid may name a file so: no path, no control character, at most 200 characters. */
export function isFileName(value: unknown): value is string {
  if (typeof value !== "string" || value.length < 1 || value.length > NAME_MAX || !isWellFormed(value)) return false;
  return !/[\p{Cc}/\\]/u.test(value) && !/^\.{1,2}$/.test(value);
}

/** What two names have in common that some file system takes for one. */
const likeness = (name: string): string => name.normalize("NFC").toLowerCase();

type NameProblem = { readonly code: "bid.fields" | "bid.name-long" | "bid.name-twice"; readonly place: number };

/**
 * The first of the names under which nothing should be sealed, by its place, or null: too long to be written everywhere, no file's
 * name, or the name of an earlier one (whatever its case). Asked before sealing only: what others have sealed so is a bid all the same.
 */
export function attachmentNameProblem(names: readonly string[]): NameProblem | null {
  for (const [place, name] of names.entries()) {
    if (utf8(name).length > NAME_BYTES_MAX) return { code: "bid.name-long", place };
    if (!isFileName(name)) return { code: "bid.fields", place };
    if (names.findIndex((other) => likeness(other) === likeness(name)) < place) return { code: "bid.name-twice", place };
  }
  return null;
}

/** The name cut to so many bytes between two characters; its ending stays where it is a short one. */
function shortened(name: string, room: number): string {
  const dot = name.lastIndexOf(".");
  const ending = dot > 0 && utf8(name.slice(dot)).length <= EXTENSION_BYTES_MAX ? name.slice(dot) : "";
  let stem = "";
  for (const character of name.slice(0, name.length - ending.length)) {
    if (utf8(stem + character + ending).length > room) break;
    stem += character;
  }
  return stem + ending;
}

const plain = (name: string): string => name.replace(NOT_WRITTEN, "_");

/** The name after a number that no other name has: numbers of one name are `step` apart, so those of two names never meet. */
function numbered(name: string, number: number, step: number, taken: ReadonlySet<string>): string {
  for (let next = number; ; next += step) {
    const prefix = `${next}-`;
    const written = plain(prefix + shortened(plain(name), NAME_BYTES_MAX - prefix.length));
    if (!taken.has(likeness(written))) return written;
  }
}

/**
 * The names under which the attachments of a bid are written into one folder, in their order, all different: its own wherever every
 * system takes it, otherwise its place in the bid and what can be kept of it. Takes any names that `isFileName` does.
 */
export function writtenNames(names: readonly string[]): readonly string[] {
  const alike = names.map(likeness);
  const isKept = names.map((name, place) => {
    const alone = alike.indexOf(alike[place] ?? "") === alike.lastIndexOf(alike[place] ?? "");
    return alone && plain(name) === name && !DEVICE.test(name) && utf8(name).length <= NAME_BYTES_MAX;
  });
  const taken = new Set(alike.filter((_, place) => isKept[place]));
  return names.map((name, place) => {
    if (isKept[place]) return name;
    const written = numbered(name, place + 1, names.length, taken);
    taken.add(likeness(written));
    return written;
  });
}
