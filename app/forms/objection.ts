import { z } from "zod";
import { dateKey, requiredText, revision } from "./fields";

/** An objection that was made in writing: who (kept from the public), when it came, what it says. */
export const objectionForm = z
  .object({ revision: revision(), objector: requiredText(100), receivedOn: dateKey(), digest: requiredText(500, { lines: true }) })
  .transform(({ revision: seen, ...input }) => ({ revision: seen, input }));

/** The decision on it. */
export const decisionForm = z.object({ revision: revision(), decision: requiredText(1000, { lines: true }) });
