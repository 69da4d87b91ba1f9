import { z } from "zod";
import { LOOK_REASONS } from "~/domain/access/looks";
import { characterCount } from "~/domain/kernel/characters";
import { fieldMessage } from "~/domain/kernel/field-errors";
import { choice, optionalText } from "../fields";

const NOTE_MIN = 4;
const NOTE_MAX = 100;

/** Why somebody looks at what the public cannot see; a duty that is not in the list is named. */
export const whyForm = z.object({ reason: choice(LOOK_REASONS), note: optionalText(NOTE_MAX) }).superRefine(({ reason, note }, context) => {
  const length = characterCount(note ?? "");
  if (reason !== "other" || length >= NOTE_MIN) return;
  const message = length === 0 ? fieldMessage("field.required") : fieldMessage("field.too-short", { min: NOTE_MIN, length });
  context.addIssue({ code: "custom", path: ["note"], message });
});
