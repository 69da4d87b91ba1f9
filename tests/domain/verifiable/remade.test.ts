import { describe, expect, it } from "vitest";
import { tellVerdict } from "~/copy/selection/verdicts";
import { utf8 } from "~/domain/kernel/bytes";
import { verifyFile } from "~/domain/selection/verify-file";
import { committeeId } from "~/domain/verifiable/committee-object";
import type { Claim } from "~/domain/verifiable/judge";
import { ARTEFACT_KINDS } from "~/domain/verifiable/verdict";
import { type Brought, NOTHING_BROUGHT } from "~/domain/verifiable/weigh";
import { cases, SEED } from "../../support/cases";
import { belowOf, oneOf } from "./alter";
import { OWN_LOG_SECRET, OWN_WITNESS_SECRET } from "./attacker";
import { HONEST, type Honest } from "./honest";
import { type Closing, closeOf, LOG_ALONE, lockOf, SEEN_EARLY, TRUSTED } from "./lock-support";
import { remade } from "./remade";

const COUNT = cases(1_000);

const check = (text: string, trusted = TRUSTED) => verifyFile({ bytes: utf8(text) }, { trusted });
const exitFor = (file: ReturnType<typeof check>, brought: Brought | null): number => tellVerdict("en", file, brought).exit;

/** What a reader may hold beside a file that claims this: the own true evidence, or what whoever made the file handed out with it. */
function readersOf({ kind, brought }: Honest, { eventId, beacon, locks, commitment }: Claim): (Brought | null)[] {
  const honest = [null, { ...NOTHING_BROUGHT, trusted: TRUSTED }, brought, { ...brought, lock: null }];
  if (!beacon) return honest;
  const entrants = locks && "sealed" in locks ? [{ id: locks.entrant, sealed: [locks.sealed] }] : [];
  const closing: Closing = { id: eventId, beacon, inputsHash: entrants.length === 0 ? commitment : null, entrants };
  const forged = lockOf(closing, { logSecret: OWN_LOG_SECRET, witnessSecret: OWN_WITNESS_SECRET });
  const receipt = { of: null, hashes: commitment === null ? [] : [commitment] };
  const unsigned = { close: closeOf(closing), receipt, receivedBefore: SEEN_EARLY };
  // Whoever takes an attacker's committee for the real one is told so much of an opening alone.
  const theirs = kind !== "opening" && "committee" in beacon ? committeeId(beacon.committee) : brought.committeeId;
  const deceived = { ...brought, committeeId: theirs, lock: forged, signedReceipt: forged, receivedBefore: SEEN_EARLY };
  return [
    ...honest,
    { ...brought, lock: null, ...unsigned },
    { ...brought, committeeId: theirs, lock: null, ...unsigned },
    deceived,
    { ...deceived, trusted: null },
    { ...brought, committeeId: theirs },
  ];
}

describe.each(ARTEFACT_KINDS)("re-made files of kind %s", (kind) => {
  const honest = HONEST[kind]();

  it.each(honest)("$name: right, and exit $exit for a reader who has everything", ({ text, brought, exit }) => {
    const file = check(text);
    expect(file.verdict.answer).toBe("yes");
    expect(exitFor(file, brought)).toBe(exit);
    // And amber for one who has nothing, or of a log the operator's key alone.
    expect(exitFor(kind === "log" || kind === "receipt" ? check(text, LOG_ALONE) : file, null)).toBe(3);
  });

  it(`are never shown as green: ${COUNT} of seed ${SEED}`, () => {
    const below = belowOf(`remade ${kind} ${SEED}`);
    let right = 0;
    for (let made = 0; made < COUNT; ) {
      const source = oneOf(below, honest);
      const text = remade(source, below);
      if (text === source.text) continue;
      made++;
      const file = check(text);
      const claim = file.verdict.answer === "yes" ? file.verdict.facts.claim : null;
      if (claim) right++;
      for (const [place, brought] of (claim ? readersOf(source, claim) : [source.brought]).entries())
        if (exitFor(file, brought) === 0) expect.fail(`number ${made}, reader ${place}, from ${source.name}: ${text}`);
    }
    // Those whose calculation is right are the ones that deceive: if none were, nothing would have been tried.
    if (kind !== "log" && kind !== "receipt") expect(right).toBeGreaterThan(COUNT / 10);
  });
});
