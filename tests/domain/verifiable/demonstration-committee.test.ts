import { expect, it } from "vitest";
import { tellVerdict } from "~/copy/selection/verdicts";
import { utf8 } from "~/domain/kernel/bytes";
import { verifyFile } from "~/domain/selection/verify-file";
import { beaconMessage } from "~/domain/verifiable/beacon";
import { combinePartials, committeeBeacon, shareProblem, signPartial } from "~/domain/verifiable/committee";
import { committeeKeysProblem } from "~/domain/verifiable/committee-keys";
import { committeeId } from "~/domain/verifiable/committee-object";
import { drawProof } from "~/domain/verifiable/draw-proof";
import { portableHashes } from "~/domain/verifiable/hash";
import { DEMONSTRATION_COMMITTEE } from "~/domain/verifiable/judge";
import { NOTHING_BROUGHT } from "~/domain/verifiable/weigh";
import { demonstrationCommittee } from "~/lib/demonstration-committee";
import { lockOf, TRUSTED } from "./lock-support";
import vectors from "./vectors/beacon-2-vectors.json";

const { committee, shares } = demonstrationCommittee();
const id = "MX-2026-000777";
const beacon = committeeBeacon(committee, "2026-12-01T02:00:00Z");

function demonstrationDraw() {
  const message = beaconMessage(beacon, id);
  const partials = shares.slice(1).flatMap((share) => {
    const signed = signPartial(committee, share, message);
    return signed.ok ? [signed.partial] : [];
  });
  const combined = combinePartials(committee, partials, message);
  if (!combined.ok) throw new Error(combined.code);
  const entrants = ["A0001", "A0002", "A0003"].map((each) => ({ id: each, w: 1 }));
  const inputs = { v: "mingxuan-draw/2", id, purpose: "select", method: "uniform", draw: 2, entrants, beacon } as const;
  const proof = drawProof(portableHashes, inputs, combined.signature);
  return { ...proof, log: lockOf({ id, beacon, inputsHash: proof.inputsHash }) };
}

it("is two of three, the same in every demonstration, and known to every verifier by its id", () => {
  expect(committee).toMatchObject({ threshold: 2, size: 3, members: ["示范区财政监督局", "示范区审计局", "示范区公证处"], replaces: null });
  expect(committeeKeysProblem(committee)).toBeNull();
  expect(shares.map((share) => shareProblem(committee, share))).toEqual([null, null, null]);
  expect(committeeId(committee)).toBe(DEMONSTRATION_COMMITTEE);
  expect(committeeId(committee)).not.toBe(vectors.committee.committeeId);
  expect(committeeId(demonstrationCommittee().committee)).toBe(DEMONSTRATION_COMMITTEE);
});

it("is never better than amber, also for a reader who gives its id and has a witness: everybody has its shares", () => {
  const file = verifyFile({ bytes: utf8(JSON.stringify(demonstrationDraw())) });
  for (const brought of [null, { ...NOTHING_BROUGHT, committeeId: DEMONSTRATION_COMMITTEE, trusted: TRUSTED }]) {
    const told = tellVerdict("en", file, brought);
    expect(told).toMatchObject({ exit: 3, tone: "warning" });
    expect(told.lines.map(({ answer }) => answer)).toEqual(["yes", "no", "unshown"]);
    expect(told.lines[1]?.text).toContain("its shares are public");
  }
});
