import { z } from "zod";
import type { Refusal } from "~/domain/kernel/decision";
import { fieldMessage } from "~/domain/kernel/field-errors";
import { LOW_PRICE_CODES } from "~/domain/kernel/statuses";
import { choice, requiredText, revision } from "../fields";
import { type Parsed, parseForm } from "../parse";
import { mendReply } from "../reply";

/** More lines than a cost sheet can have. */
const MOST_LINES = 200;
const HEAD = z.object({ revision: revision(), whole: requiredText(2000, { lines: true }) });
const LINE = requiredText(500, { lines: true });

/** The field of a reason to a line of the cost sheet: line-0. */
export const lineName = (line: number) => `line-${line}`;

export type LowPriceAnswerForm = {
  readonly revision: number;
  readonly answer: { readonly lines: readonly string[]; readonly whole: string };
};

/** A bidder's reasons for its low price: one for every line of its cost sheet, as the page shows them, and one for the whole. */
export function parseLowPriceAnswer(form: FormData): Parsed<LowPriceAnswerForm> {
  const head = parseForm(HEAD, form);
  const errors: Record<string, readonly string[]> = head.ok ? {} : { ...head.reply.errors };
  const lines: string[] = [];
  for (let line = 0; line < MOST_LINES && form.has(lineName(line)); line++) {
    const read = LINE.safeParse(form.get(lineName(line)));
    if (read.success) lines.push(read.data);
    else errors[lineName(line)] = [read.error.issues[0]?.message ?? fieldMessage("field.invalid")];
  }
  if (!head.ok || Object.keys(errors).length > 0) return { ok: false, reply: mendReply(form, errors) };
  const { revision: seen, whole } = head.value;
  return { ok: true, value: { revision: seen, answer: { lines, whole } } };
}

/** An approver's decision on it: a coded reason, which accepts or rejects, and a reason in words; how long it must be is a rule. */
export const lowPriceDecisionForm = z.object({
  revision: revision(),
  code: choice(LOW_PRICE_CODES),
  reason: requiredText(1000, { lines: true }),
});

/** The field that a refusal of a decision belongs to. */
export const lowPriceField = ({ reason }: Refusal): string | null => (reason === "low-price.short" ? "reason" : null);
