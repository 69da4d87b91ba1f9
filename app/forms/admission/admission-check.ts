import { z } from "zod";
import { ADMISSION_AREAS } from "~/copy/admission/agency-profile";
import type { Refusal } from "~/domain/kernel/decision";
import { mustTick, optionalText, revision } from "../fields";

const area = () => optionalText(500, { lines: true });

/** The office's remarks, one field a part of the file, all at once. */
export const admissionReturnForm = z
  .object({
    revision: revision(),
    facts: area(),
    licence: area(),
    qualifications: area(),
    items: area(),
    commitment: area(),
    other: area(),
  })
  .transform(({ revision: seen, ...texts }) => ({
    seen,
    remarks: ADMISSION_AREAS.flatMap((field) => (texts[field] ? [{ field, text: texts[field] }] : [])),
  }));

/** Where to begin when no remark was written at all. */
export const admissionRemarksField = ({ reason }: Refusal): string | null =>
  reason === "admission.no-remarks" ? ADMISSION_AREAS[0] : null;

/** The code compared with the licence: which state of the file was read, and that it was done. */
export const codeConfirmForm = z.object({ revision: revision(), compared: mustTick() });

/** The acceptance: which state of the file was read. */
export const admissionAcceptForm = z.object({ revision: revision() });
