import { z } from "zod";
import { SECTIONS, type Section } from "~/domain/commission/sections";
import type { Refusal } from "~/domain/kernel/decision";
import { optionalText, revision } from "../fields";
import { type Parsed, parseForm } from "../parse";
import { take } from "./commission-terms";

/** The field of a section's remark. */
export const remarkName = (section: Section) => `remark-${section}`;

/** Where to begin when no remark was written at all. */
export function remarksField({ reason }: Refusal): string | null {
  const [first] = SECTIONS;
  return reason === "posting.no-remarks" && first ? remarkName(first) : null;
}

/** Remarks by section; a section left empty is in order. The reply when one cannot be read, everything typed kept. */
export function parseRemarks(
  form: FormData,
): Parsed<{ revision: number; remarks: readonly { readonly field: Section; readonly text: string }[] }> {
  const errors: Record<string, string> = {};
  const schema = optionalText(1000, { lines: true });
  const remarks = SECTIONS.flatMap((field) => {
    const text = take(form, remarkName(field), schema, (name, message) => {
      errors[name] = message;
    });
    return text === undefined ? [] : [{ field, text }];
  });
  const parsed = parseForm(z.object({ revision: revision() }), form, undefined, errors);
  return parsed.ok ? { ok: true, value: { revision: parsed.value.revision, remarks } } : parsed;
}
