import { z } from "zod";
import { certificateProblems } from "~/domain/agency/certificates";
import { QUALIFICATION_TYPE_KEYS } from "~/domain/catalogue/qualification-types";
import type { Refusal } from "~/domain/kernel/decision";
import type { ReasonCode } from "~/domain/kernel/reasons";
import type { DateKey } from "~/domain/kernel/time";
import {
  choice,
  dateKey,
  moneyFen,
  mustTick,
  officePhone,
  optionalDateKey,
  optionalText,
  recordId,
  requiredText,
  revision,
} from "../fields";
import { optionalFile, requiredFile } from "../files";
import { type Parsed, parseForm } from "../parse";
import { besideFields } from "../reply";

const EARLIEST = "1900-01-01";

/** Company facts; the licence may stay as it is. `today`: the last possible founding day. */
export const companyFactsForm = (today: string) =>
  z.object({
    revision: revision(),
    legalRepresentative: requiredText(40),
    registeredCapitalFen: moneyFen(),
    foundedOn: dateKey({ min: EARLIEST, max: today }),
    businessScope: requiredText(2000, { lines: true }),
    phone: officePhone(),
    address: requiredText(120),
    licence: optionalFile(),
  });

/** A certificate with its file. */
const certificateForm = z.object({
  type: choice(QUALIFICATION_TYPE_KEYS),
  level: optionalText(20),
  certNo: requiredText(60, { exact: "code" }),
  issuer: requiredText(80),
  scope: optionalText(500, { lines: true }),
  validFrom: dateKey({ min: EARLIEST }),
  validTo: optionalDateKey({ min: EARLIEST }),
  document: requiredFile(),
});

const CERTIFICATE_FIELDS: Partial<Readonly<Record<ReasonCode, string>>> = {
  "certificate.type": "type",
  "certificate.level": "level",
  "certificate.dates": "validTo",
  "certificate.over": "validTo",
  "upload.empty": "document",
  "upload.too-large": "document",
  "upload.kind": "document",
  "upload.name": "document",
};

/** The field that a refusal of a certificate belongs to. */
export const certificateField = ({ reason }: Refusal): string | null => CERTIFICATE_FIELDS[reason] ?? null;

/** A certificate as it was filled in; what rules say of it stands beside the fields together with what could not be read. */
export function parseCertificate(form: FormData, today: DateKey): Parsed<z.output<typeof certificateForm>> {
  return parseForm(certificateForm, form, ({ scope, ...given }) =>
    besideFields(certificateProblems({ ...given, scope: scope ?? "" }, today), certificateField),
  );
}

/** One item to choose or to drop. */
export const itemChoiceForm = z.object({ item: recordId() });

/** Having read the letter. */
export const letterReadForm = z.object({ agree: mustTick() });

/** The signature: which text was read. */
export const signatureForm = z.object({ version: recordId(), hash: recordId() });
