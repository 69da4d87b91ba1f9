import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { runVerify } from "#server/commands/run-verify";
import { tellVerdict } from "~/copy/selection/verdicts";
import { fromHex, toHex, utf8 } from "~/domain/kernel/bytes";
import { verifyFile } from "~/domain/selection/verify-file";
import { beaconMessage } from "~/domain/verifiable/beacon";
import { combinePartials, signPartial } from "~/domain/verifiable/committee";
import { committeeId } from "~/domain/verifiable/committee-object";
import type { DrawInputs } from "~/domain/verifiable/draw";
import { drawProof } from "~/domain/verifiable/draw-proof";
import { portableHashes } from "~/domain/verifiable/hash";
import { type Brought, NOTHING_BROUGHT } from "~/domain/verifiable/weigh";
import { committee, committeeBeacon, committeePartials } from "./sealed-support";
import vectors from "./vectors/beacon-2-vectors.json";

const folder = mkdtempSync(join(tmpdir(), "vectors-"));
afterAll(() => rmSync(folder, { recursive: true }));
function put(name: string, value: unknown): string {
  writeFileSync(join(folder, name), JSON.stringify(value));
  return join(folder, name);
}

const { committee: second, tieBreak, local, drand, refused, answers } = vectors;
const inputsOf = (proof: { readonly inputs: object }): DrawInputs => proof.inputs as DrawInputs;

/** The three answers and the exit, as the vectors spell them. */
function answersTo(proof: object, brought: Brought | null = null) {
  const { lines, exit } = tellVerdict("en", verifyFile({ bytes: utf8(JSON.stringify(proof)) }), brought);
  const [calculation, unknowable, locked] = lines.map(({ answer }) => answer);
  return { calculation, unknowable, locked, exit };
}
async function printedFor(...argv: string[]) {
  const { out, err, exit } = await runVerify([...argv, "--json"]);
  expect(err).toEqual([]);
  const printed = JSON.parse(out.join(""));
  expect(printed.exit).toBe(exit);
  return printed;
}
const withoutMore = ({
  calculation,
  unknowable,
  locked,
  exit,
}: {
  calculation: string;
  unknowable: string;
  locked: string;
  exit: number;
}) => ({
  ...{ calculation, unknowable, locked, exit },
});

describe("the second form's vectors, to the byte", () => {
  it("have the committee's id and the messages", () => {
    expect(committeeId(committee)).toBe(second.committeeId);
    expect(toHex(beaconMessage(committeeBeacon, second.id))).toBe(second.message);
    expect(toHex(beaconMessage(committeeBeacon, tieBreak.inputs.id))).toBe(second.message);
    expect(toHex(beaconMessage(inputsOf(local.proof).beacon, local.id))).toBe(local.message);
  });

  it("have the members' signatures, and any two combine to the one value", () => {
    const message = fromHex(second.message) ?? new Uint8Array();
    for (const { index, secret, partial } of second.shares)
      expect(signPartial(committee, { index, secret: fromHex(secret) ?? new Uint8Array() }, message)).toEqual({
        ok: true,
        partial: { index, signature: partial },
      });
    const [a, b, c] = committeePartials as [(typeof committeePartials)[0], (typeof committeePartials)[0], (typeof committeePartials)[0]];
    for (const two of [
      [a, b],
      [c, a],
      [b, c],
    ])
      expect(combinePartials(committee, two, message)).toEqual({ ok: true, signature: second.signature });
  });

  it.each([
    ["tickets", second.proof],
    ["tie-break", tieBreak],
    ["local", local.proof],
    ["drand", drand],
  ] as const)("%s: the draw comes out again", (_, proof) => {
    expect(drawProof(portableHashes, inputsOf(proof), proof.signature)).toEqual(proof);
  });
});

describe("what a reader is told of them", () => {
  const id = { ...NOTHING_BROUGHT, committeeId: second.committeeId };

  it.each([
    ["committee", second.proof, answers.committee],
    ["tie-break", tieBreak, answers.tieBreak],
  ] as const)("%s: claimed until the reader gives the committee, whole or as its file", async (name, proof, expected) => {
    expect(answersTo(proof)).toEqual(withoutMore(expected));
    expect(answersTo(proof, id)).toEqual(expected.withCommitteeId);
    const file = put(`${name}-proof.json`, proof);
    expect(await printedFor(file)).toEqual(withoutMore(expected));
    const typed = second.committeeId.toUpperCase().replace(/(.{4})/g, "$1 ");
    for (const given of [second.committeeId, typed, put("committee.json", committee)])
      expect(await printedFor(file, "--committee", given)).toEqual(expected.withCommitteeId);
    const another = { ...committee, members: ["甲", "乙", "丙"] };
    for (const given of ["00".repeat(32), put("another.json", another)])
      expect(await printedFor(file, "--committee", given)).toEqual({ ...expected, withCommitteeId: undefined, exit: 1 });
  });

  it.each([
    ["local", local.proof, answers.local],
    ["drand", drand, answers.drand],
  ] as const)("%s", async (name, proof, expected) => {
    expect(answersTo(proof)).toEqual(expected);
    expect(await printedFor(put(`${name}-proof.json`, proof))).toEqual(expected);
    expect(answersTo(proof, id).exit).toBe(1);
  });

  it.each(refused.map(({ why, proof }) => [why, proof] as const))("refused: %s", async (why, proof) => {
    const exit = /capitals/.test(why) ? 2 : answers.refused.exit;
    expect(answersTo(proof)).toEqual({ exit });
    // Nothing that the reader gives makes it better, its own committee's id least of all.
    const own = "committee" in proof.inputs.beacon ? committeeId(inputsOf(proof).beacon as never) : second.committeeId;
    expect(answersTo(proof, { ...id, committeeId: own }).exit).toBe(exit);
    const answer = exit === 1 ? "no" : "unshown";
    expect(await printedFor(put("refused.json", proof))).toEqual({ calculation: answer, unknowable: "unshown", locked: "unshown", exit });
  });
});
