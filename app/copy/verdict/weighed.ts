import { judge } from "~/domain/verifiable/judge";
import type { ArtefactKind, WithClaim } from "~/domain/verifiable/verdict";
import { type Brought, type EvidenceCode, NOTHING_BROUGHT, weigh } from "~/domain/verifiable/weigh";
import type { Lang } from "../define";
import { EVIDENCE_ROWS, EVIDENCE_WORDS, evidenceNote } from "./evidence";
import { tellFails } from "./fails";
import type { Line, Teller, Told } from "./frame";
import { tellHolds } from "./holds";

/** The verdict of a file that contradicts what the reader gave: red, though its calculation is right. Only what a witness signed denies the lock. */
function tellContradiction<F extends WithClaim>(lang: Lang, kind: ArtefactKind, facts: F, code: EvidenceCode, teller: Teller<F>): Told {
  const [calculation, unknowable, locked] = tellHolds(lang, kind, facts, judge(facts.claim), teller, EVIDENCE_WORDS[lang]).lines as [
    Line,
    Line,
    Line,
  ];
  const denied = code === "evidence.locked-other" ? ({ ...locked, answer: "no" } as const) : locked;
  return { ...tellFails(lang, kind, { code, detail: {} }, EVIDENCE_ROWS), lines: [calculation, unknowable, denied] };
}

/**
 * The verdict of a right calculation, weighed against what the reader brought (null: nothing) and against the log's event that the file
 * carries.
 */
export function tellWeighed<F extends WithClaim>(
  lang: Lang,
  kind: ArtefactKind,
  facts: F,
  brought: Brought | null,
  teller: Teller<F>,
): Told {
  const weighed = weigh(facts.claim, brought ?? NOTHING_BROUGHT);
  if (!weighed.ok) return tellContradiction(lang, kind, facts, weighed.code, teller);
  const notes = weighed.notes.map((note) => evidenceNote(lang, note));
  return tellHolds(lang, kind, facts, weighed.judged, teller, EVIDENCE_WORDS[lang], notes);
}
