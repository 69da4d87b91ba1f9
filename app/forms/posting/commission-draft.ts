import { z } from "zod";
import { METHOD_NAMES } from "~/domain/selection/methods";
import { mustTick, newRecordKey, optionalChoice, recordId, requiredText, revision } from "../fields";
import { files, requiredFile } from "../files";

/** A press that only says which state was seen. */
export const pressForm = z.object({ revision: revision() });
/** The item of a new commission and its method, unless it is the first; the key makes a double press one draft. */
export const startForm = z.object({ item: recordId(), method: optionalChoice(METHOD_NAMES), idempotencyKey: newRecordKey() });
/** A new draft from an earlier commission. */
export const copyForm = z.object({ idempotencyKey: newRecordKey() });
export const submitForm = z.object({ revision: revision(), declared: mustTick() });
export const attachForm = z.object({ revision: revision(), files: files({ min: 1 }) });
export const detachForm = z.object({ revision: revision(), file: recordId() });
export const supersedeForm = z.object({ file: recordId(), upload: requiredFile(), reason: requiredText(300, { lines: true }) });
