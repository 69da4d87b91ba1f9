import type { Detail } from "~/domain/kernel/decision";
import type { BeaconInputs } from "./beacon";
import { committeeId } from "./committee-object";
import type { Claim } from "./judge";
import type { Expected } from "./shape";

export const ARTEFACT_KINDS = ["draw", "selection", "auction", "bid", "opening", "log", "receipt"] as const;
export type ArtefactKind = (typeof ARTEFACT_KINDS)[number];

/** Why a file is none of ours (exit 2). */
export const UNREADABLE_CODES = [
  "unreadable",
  "too-large",
  "not-text",
  "json-syntax",
  "json-duplicate-key",
  "json-key-not-ascii",
  "json-number-not-safe-integer",
  "json-lone-surrogate",
  "json-too-deep",
  "unknown-kind",
  "case-alone",
  "close-alone",
  "log-key-missing",
  "log-proof.format",
  "log-proof.no-entry",
  "log-proof.entry-format",
  "field",
] as const;
export type UnreadableCode = (typeof UNREADABLE_CODES)[number];

/** What a checked beacon lets a reader compare with the notice (verifiable §1). */
export type BeaconFacts = {
  readonly kind: BeaconInputs["kind"];
  readonly at: Date;
  readonly round: number | null;
  readonly fingerprint: string;
  /** Of the second form: the id to compare whole, and how many of how many sign. */
  readonly committee: { readonly id: string; readonly threshold: number; readonly size: number } | null;
};

/** Every calculation that is right says what else its file claims. */
export type WithClaim = { readonly claim: Claim };

export type NotSuchFile = {
  readonly answer: "not-such-a-file";
  readonly code: UnreadableCode;
  readonly field?: string;
  readonly expected?: Expected;
  readonly detail?: Detail;
};
export type Fails<C extends string> = {
  readonly answer: "no";
  readonly code: C;
  readonly detail: Detail;
};
export type Holds<F> = { readonly answer: "yes"; readonly facts: F };
/** What the check of one kind of file answers: its calculation is right (0 or 3), it fails and at what first (1), it is not such a file (2). */
export type Verdict<F, C extends string> = Holds<F> | Fails<C> | NotSuchFile;

/** The yes. */
export function holds<F>(facts: F): Holds<F> {
  return { answer: "yes", facts };
}

/** The no, with the first thing that fails. */
export function fails<C extends string>(code: C, detail: Detail = {}): Fails<C> {
  return { answer: "no", code, detail };
}

/** Not such a file: which field, and what was expected there. */
export function unlike(field: string, expected: Expected): NotSuchFile {
  return { answer: "not-such-a-file", code: "field", field, expected };
}

/** The facts of a beacon whose signature was found right. */
export function beaconFacts(beacon: BeaconInputs, verified: { readonly at: Date; readonly fingerprint: string }): BeaconFacts {
  const committee = "committee" in beacon ? beacon.committee : null;
  return {
    kind: beacon.kind,
    at: verified.at,
    round: beacon.kind === "drand" ? beacon.round : null,
    fingerprint: verified.fingerprint,
    committee: committee && { id: committeeId(committee), threshold: committee.threshold, size: committee.size },
  };
}
