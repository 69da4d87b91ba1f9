import { z } from "zod";
import { recordId, requiredText } from "../fields";
import { type Parsed, parseForm } from "../parse";

/** Longer than any answer of a beacon. */
const LONGEST = 4000;

export type PastedValue = {
  readonly signature: string /** The round that the pasted answer names; null for a bare signature. */;
  readonly round: number | null;
};

/** What an officer pastes: 96 hex digits, in any writing, or the whole JSON answer of drand. What it is not, the check names. */
export function readPasted(text: string): PastedValue {
  const bare = text.replace(/[\s"]/g, "").replace(/^0x/i, "").toLowerCase();
  try {
    const value: unknown = JSON.parse(text.trim());
    if (typeof value === "object" && value !== null && "signature" in value && typeof value.signature === "string") {
      const round = "round" in value && typeof value.round === "number" ? value.round : null;
      return { signature: value.signature.trim().toLowerCase(), round };
    }
    return { signature: bare, round: null };
  } catch {
    return { signature: bare, round: null };
  }
}

/** The field of a waiting commission: several forms stand on one page, and each field has a name of its own. */
export const signatureName = (commissionId: string) => `signature-${commissionId}`;

const whichForm = z.object({ commission: recordId() });
const signatureText = requiredText(LONGEST, { lines: true });

/** The value for one waiting commission. */
export function parseBeacon(form: FormData): Parsed<PastedValue & { readonly commission: string }> {
  const which = parseForm(whichForm, form);
  if (!which.ok) return which;
  const { commission } = which.value;
  const name = signatureName(commission);
  const pasted = parseForm(z.object({ [name]: signatureText }), form);
  return pasted.ok ? { ok: true, value: { commission, ...readPasted(pasted.value[name] ?? "") } } : pasted;
}
