import { z } from "zod";
import { requiredText, revision } from "../fields";

/** A hold set or lifted, with its public reason. */
export const holdForm = z.object({ revision: revision(), reason: requiredText(300, { lines: true }) });

/** The office's answer to a request to cancel. */
export const cancelAnswerForm = z.object({ revision: revision(), answer: requiredText(300, { lines: true }) });
