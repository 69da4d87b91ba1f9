import { describe, expect, it } from "vitest";
import { utf8 } from "~/domain/kernel/bytes";
import { canonicalize } from "~/domain/kernel/jcs";
import { verifyFile } from "~/domain/selection/verify-file";
import { cases, LONG } from "../../support/cases";
import { drawFile, selectionFile } from "../artefacts";
import { jsonChanges, textChanges } from "../verifiable/changes";
import vectors from "../verifiable/vectors/beacon-2-vectors.json";
import { sampleAudit } from "./auction-support";

const MUTATIONS = cases(1_000);
/** Five of a hundred in the long run; a short one has more luck in it, good or bad. */
const PAIRINGS = LONG ? 50 : 20;

const ARTEFACTS: readonly (readonly [string, object])[] = [
  ["draw proof", vectors.committee.proof],
  ["draw proof of the first form", drawFile(1)],
  ["selection by price", selectionFile(2)],
  ["selection by scheme", selectionFile(7)],
  ["auction record", sampleAudit()],
];
const checked = (text: string) => verifyFile({ bytes: utf8(text) }).verdict;

describe.each(ARTEFACTS)("%s", (kind, artefact) => {
  it("holds, however its JSON is written", () => {
    expect(checked(canonicalize(artefact)).answer).toBe("yes");
    expect(checked(`\n${JSON.stringify(artefact, null, 2)}\r\n`).answer).toBe("yes");
    expect(checked(`\ufeff${JSON.stringify(artefact).replace(/"A/g, '"\\u0041')}`).answer).toBe("yes");
  });

  it(`is refused after any of ${MUTATIONS} changes to a field, few of which need a pairing`, () => {
    let pairings = 0;
    let made = 0;
    for (const changed of jsonChanges(artefact, MUTATIONS, kind)) {
      const verdict = checked(canonicalize(changed));
      if (verdict.answer === "yes") expect.fail(canonicalize(changed));
      if (verdict.answer === "no" && /^(?:beacon\.signature-(?:group|wrong)|auction\.signature)$/.test(verdict.code)) pairings++;
      made++;
    }
    expect(made).toBe(MUTATIONS);
    expect(pairings).toBeLessThanOrEqual(PAIRINGS);
  });

  it("is refused after any change of its text to another value", () => {
    const source = canonicalize(artefact);
    for (const text of textChanges(source, MUTATIONS, kind)) {
      const verdict = checked(text);
      if (verdict.answer === "yes" && canonicalize(JSON.parse(text)) !== source) expect.fail(text);
    }
  });
});
