import { z } from "zod";
import type { Refusal } from "~/domain/kernel/decision";
import type { ReasonCode } from "~/domain/kernel/reasons";
import { dateKey, requiredText, revision } from "../fields";

/** Which of several objections a form is about. */
const objection = z.string().max(64).default("");

/** An objection that was made in writing: who (kept from the public), when it came, what it says. */
export const objectionForm = z
  .object({ revision: revision(), objector: requiredText(100), receivedOn: dateKey(), digest: requiredText(500, { lines: true }) })
  .transform(({ revision: seen, ...input }) => ({ revision: seen, input }));

/** An objection that an entrant files online: what the public reads, and what the purchaser and the office alone read. */
export const filedObjectionForm = z
  .object({ revision: revision(), digest: requiredText(500, { lines: true }), statement: requiredText(5000, { lines: true }) })
  .transform(({ revision: seen, ...input }) => ({ revision: seen, input }));

/** The purchaser's answer, drafted. */
export const answerForm = z.object({ revision: revision(), objection, answer: requiredText(1000, { lines: true }) });

/** A bare button about one objection. */
export const objectionButton = z.object({ revision: revision(), objection });

/** What the day of the receipt is refused for. */
const RECEIPT: ReadonlySet<ReasonCode> = new Set(["objection.early", "objection.to-come", "objection.late"]);

/** The field that a refusal of an objection belongs to. */
export const objectionField = ({ reason }: Refusal): string | null => (RECEIPT.has(reason) ? "receivedOn" : null);

/** The decision on it. */
export const decisionForm = z.object({ revision: revision(), objection, decision: requiredText(1000, { lines: true }) });
