import { firstCharacters, wholeText } from "~/domain/kernel/characters";
import { FORM_BOUNDS } from "~/lib/form-bounds";
import { safePath } from "~/lib/safe-path";

/** What an ended session may carry over to the next sign-in: enough for the longest form, not enough to fill memory. */
const CARRIED = { fields: FORM_BOUNDS.fields, characters: 200_000 } as const;

/** What was typed into a form whose session had ended: carried through the sign-in and pressed again by the person. */
export type Carried = {
  /** The form's own address, a path of this site. */
  readonly action: string;
  readonly fields: readonly (readonly [name: string, value: string])[];
  /** Names of files that were chosen: a browser does not let a page put them back. */
  readonly files: readonly string[];
};

/** Passwords are never echoed into a page. */
function isSecret(name: string): boolean {
  return /password|passphrase|secret|token/i.test(name);
}

/** Collects the words of a posted form. What exceeds the limits is left out, longest last, so that the most fields survive. */
export function carriedFrom(url: URL, form: FormData): Carried {
  const fields: (readonly [string, string])[] = [];
  const files: string[] = [];
  let characters = 0;
  for (const [name, value] of form.entries()) {
    if (typeof value !== "string") {
      if (value.size > 0) files.push(firstCharacters(value.name, 200));
    } else if (!isSecret(name) && fields.length < CARRIED.fields && characters + value.length <= CARRIED.characters) {
      fields.push([name, value]);
      characters += value.length;
    }
  }
  return { action: `${url.pathname}${url.search}`, fields, files };
}

function isTextPair(value: unknown): value is [string, string] {
  return Array.isArray(value) && value.length === 2 && value.every((part) => typeof part === "string");
}

/**
 * Reads what the sign-in page carried in its hidden field; null when there is none or it is malformed. Nobody else's page can post it
 * here (origin check), it is shown before it is sent again, and it can only go to an address of this site.
 */
export function readCarried(text: string | null): Carried | null {
  if (!text || text.length > CARRIED.characters * 2) return null;
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== "object" || value === null) return null;
    const { action, fields, files } = value as Record<string, unknown>;
    const path = typeof action === "string" ? safePath(action) : null;
    if (!path || !Array.isArray(fields) || fields.length > CARRIED.fields || !fields.every(isTextPair)) return null;
    const names = Array.isArray(files) ? files.filter((name): name is string => typeof name === "string").slice(0, 20) : [];
    return {
      action: path,
      fields: fields.filter(([name]) => !isSecret(name)).map(([name, text]) => [wholeText(name), wholeText(text)] as const),
      files: names.map(wholeText),
    };
  } catch {
    return null;
  }
}
