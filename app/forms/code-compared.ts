import { usccDoubts } from "~/domain/kernel/uscc";
import type { FormReply } from "./reply";

/** The box of a form with codes: somebody has compared them with the licence, and they stand there so. */
export const CODE_COMPARED = "codeCompared";

/** Whether the box was ticked: then a last character that disagrees is taken, because codes were issued with one. */
export const isCodeCompared = (form: FormData): boolean => (form.get(CODE_COMPARED) ?? "") !== "";

/** Whether the page shows the box: it was ticked, a code came back for its last character, or one of the stored codes has such a one. */
export function asksToCompare(reply: FormReply | null, stored: readonly string[] = []): boolean {
  if (!reply) return stored.some((code) => usccDoubts(code).includes("check"));
  return (
    Object.hasOwn(reply.values, CODE_COMPARED) ||
    Object.values(reply.errors).some((all) => all.some((one) => one.startsWith("@uscc.check")))
  );
}
