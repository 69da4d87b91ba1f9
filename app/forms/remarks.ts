import { SECTIONS, type Section } from "~/domain/commission/sections";
import type { Refusal } from "~/domain/kernel/decision";
import { take } from "./commission-terms";
import { optionalText } from "./fields";
import { type FormReply, mendReply } from "./reply";

/** The field of a section's remark. */
export const remarkName = (section: Section) => `remark-${section}`;

/** Where to begin when no remark was written at all. */
export function remarksField({ reason }: Refusal): string | null {
  const [first] = SECTIONS;
  return reason === "posting.no-remarks" && first ? remarkName(first) : null;
}

export type RemarksRead = {
  readonly remarks: readonly { readonly field: Section; readonly text: string }[];
  readonly reply: FormReply | null;
};

/** Remarks by section; a section left empty is in order. The reply when one cannot be read, everything typed kept. */
export function readRemarks(form: FormData): RemarksRead {
  const errors: Record<string, string[]> = {};
  const schema = optionalText(1000, { lines: true });
  const remarks = SECTIONS.flatMap((field) => {
    const text = take(form, remarkName(field), schema, (name, message) => {
      errors[name] = [message];
    });
    return text === undefined ? [] : [{ field, text }];
  });
  return { remarks, reply: Object.keys(errors).length > 0 ? mendReply(form, errors) : null };
}
