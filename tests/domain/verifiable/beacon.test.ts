import { bls12_381 } from "@noble/curves/bls12-381.js";
import { roundAt } from "tlock-js";
import { describe, expect, it } from "vitest";
import { fromHex, toHex } from "~/domain/kernel/bytes";
import {
  type BeaconInputs,
  baseEventId,
  beaconMessage,
  drandBeacon,
  drandRoundAfter,
  drandRoundTime,
  isBeacon,
  isEventId,
  isOlderBeacon,
  type OlderBeacon,
  QUICKNET,
  suffixPurpose,
} from "~/domain/verifiable/beacon";
import { signLocal, verifyBeacon } from "~/domain/verifiable/beacon-value";
import { parseG1, parseG2, publicKeyOf } from "~/domain/verifiable/bls";
import { isInstant } from "~/domain/verifiable/instant";
import committee from "./vectors/committee-vector.json";
import quicknet from "./vectors/quicknet.json";

const drand = (round: number): BeaconInputs => ({ kind: "drand", ...QUICKNET, round });
/** Of the first form; the second has its own vectors. */
const committeeBeacon: OlderBeacon = {
  kind: "committee",
  pk: committee.publicKey,
  threshold: committee.threshold,
  size: committee.size,
  opensAt: committee.opensAt,
};
const hex = (text: string): Uint8Array => fromHex(text) ?? new Uint8Array();

describe("drand rounds", () => {
  it("takes the first round strictly later than opensAt plus a minute", () => {
    const opensAt = new Date("2026-09-10T02:00:00Z");
    const round = drandRoundAfter(opensAt);
    expect(round).toBe(32_067_433);
    expect(drandRoundTime(round).getTime()).toBeGreaterThan(opensAt.getTime() + 60_000);
    expect(drandRoundTime(round - 1).getTime()).toBeLessThanOrEqual(opensAt.getTime() + 60_000);
  });

  it("agrees with drand's own arithmetic at every offset around a round", () => {
    const chain = { genesis_time: QUICKNET.genesis, period: QUICKNET.period };
    for (let ms = 0; ms < 9_000; ms += 250) {
      const opensAt = new Date(1_800_000_000_000 + ms);
      const lastStarted = roundAt(opensAt.getTime() + 60_000, {
        ...chain,
        public_key: "",
        hash: "",
        groupHash: "",
        schemeID: "",
        metadata: { beaconID: "" },
      });
      expect(drandRoundAfter(opensAt)).toBe(lastStarted + 1);
    }
    expect(drandRoundAfter(new Date(0))).toBe(1);
    expect(drandRoundAfter(new Date((QUICKNET.genesis - 60) * 1_000))).toBe(2);
  });
});

describe("events and messages", () => {
  it("strips the one derived suffix of a draw's id", () => {
    const id = "MX-2026-000123";
    for (const suffix of ["-k", "-high", "-low", "-panel", "-r1", "-tie-8800000", "-tie-8800000-2"]) {
      expect(baseEventId(id + suffix)).toBe(id);
      expect(isEventId(id + suffix)).toBe(false);
    }
    for (const other of [id, `${id}-rerun-1`, `${id}-tie-`, `${id}-tie-1x`, `${id}-r2`]) expect(baseEventId(other)).toBe(other);
    expect([id, `${id}-k`, `${id}-low`, `${id}-r1`, `${id}-tie-42-2`, `${id}-panel`].map(suffixPurpose)).toEqual([
      ...[null, "percent", "tie-break", "tie-break", "tie-break", "panel"],
    ]);
    expect(isEventId("a".repeat(40))).toBe(true);
    for (const bad of ["", "a".repeat(41), "a b", "a/b", "编号"]) expect(isEventId(bad)).toBe(false);
  });

  it("signs the same message for an event and its draws", () => {
    expect(toHex(beaconMessage(committeeBeacon, committee.id))).toBe(committee.message);
    expect(toHex(beaconMessage(committeeBeacon, `${committee.id}-tie-42-2`))).toBe(committee.message);
  });

  it("takes instants in one spelling only", () => {
    expect(isInstant("2026-09-10T02:00:00Z")).toBe(true);
    for (const bad of ["2026-02-30T02:00:00Z", "2026-09-10T02:00:00.000Z", "2026-09-10T02:00:00+00:00", "2026-09-10T24:00:00Z", 1, null]) {
      expect(isInstant(bad)).toBe(false);
    }
  });
});

describe("verifyBeacon", () => {
  it("takes quicknet's real rounds and refuses the forged one", () => {
    for (const { round, signature, valid } of quicknet.rounds) {
      const verdict = verifyBeacon(drand(round), "MX-2026-000101", signature);
      if (valid)
        expect(verdict).toEqual({
          ok: true,
          at: drandRoundTime(round),
          fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/),
        });
      else expect(verdict).toEqual({ ok: false, code: "beacon.signature-group" });
    }
  });

  it("takes the committee's signature for the event and all its draws, and for no other", () => {
    expect(verifyBeacon(committeeBeacon, committee.id, committee.signature)).toMatchObject({
      ok: true,
      at: new Date(committee.opensAt),
    });
    expect(verifyBeacon(committeeBeacon, `${committee.id}-k`, committee.signature).ok).toBe(true);
    expect(verifyBeacon(committeeBeacon, "MX-2026-000124", committee.signature)).toEqual({ ok: false, code: "beacon.signature-wrong" });
    expect(verifyBeacon({ ...committeeBeacon, opensAt: "2026-12-01T02:10:00Z" }, committee.id, committee.signature).ok).toBe(false);
  });

  it("compares drand's constants instead of believing the file", () => {
    const good = drand(1000) as Extract<BeaconInputs, { kind: "drand" }>;
    const signature = quicknet.rounds[0]?.signature ?? "";
    for (const change of [
      { chain: good.chain.replace("5", "6") },
      { pk: committee.publicKey },
      { genesis: good.genesis + 3 },
      { period: 30 },
    ]) {
      expect(verifyBeacon({ ...good, ...change }, "e", signature)).toEqual({ ok: false, code: "beacon.network" });
    }
  });

  it("refuses points at infinity, outside the curve, outside the group and other encodings", () => {
    const infinity1 = `c0${"00".repeat(47)}`;
    const infinity2 = `c0${"00".repeat(95)}`;
    const refusedSignature = (signature: string) => verifyBeacon(committeeBeacon, committee.id, signature);
    expect(refusedSignature(infinity1)).toEqual({ ok: false, code: "beacon.signature-group" });
    for (const bad of ["", committee.signature.toUpperCase(), committee.signature.slice(2), `${committee.signature}00`, "zz".repeat(48)]) {
      expect(refusedSignature(bad)).toEqual({ ok: false, code: "beacon.signature-encoding" });
    }
    expect(verifyBeacon({ ...committeeBeacon, pk: infinity2 }, committee.id, committee.signature)).toEqual({
      ok: false,
      code: "beacon.public-key",
    });
    // x + p spells the same point a second time where it fits into 381 bits plus flags: it must not be read.
    const small = bls12_381.fields.Fp.ORDER + 4n;
    expect(parseG1(hex(((1n << 383n) | small).toString(16)))).toBeNull();
  });

  it("refuses keys on the curve but outside the prime-order subgroup", () => {
    const outsideOf = (parse: () => unknown): boolean => {
      try {
        parse();
        return false;
      } catch (error) {
        return String(error).includes("subgroup");
      }
    };
    let outside = 0;
    for (let x = 1; x < 40; x++) {
      const key = Uint8Array.from({ length: 96 }, (_, place) => (place === 0 ? 0x80 : place === 95 ? x : 0));
      const signature = Uint8Array.from({ length: 48 }, (_, place) => (place === 0 ? 0x80 : place === 47 ? x : 0));
      expect(parseG2(key)).toBeNull();
      expect(parseG1(signature)).toBeNull();
      if (outsideOf(() => bls12_381.G2.Point.fromBytes(key))) outside++;
      if (outsideOf(() => bls12_381.G1.Point.fromBytes(signature))) outside++;
    }
    expect(outside).toBeGreaterThan(20);
  });

  it("takes no description out of its ranges", () => {
    const second = { kind: "local", pk: committee.publicKey, opensAt: committee.opensAt } as const;
    for (const good of [committeeBeacon, second, drand(1)]) expect(isBeacon(good)).toBe(true);
    expect([committeeBeacon, second, drand(1)].map(isOlderBeacon)).toEqual([true, false, false]);
    const older = (change: Partial<OlderBeacon>): boolean => isBeacon({ ...committeeBeacon, ...change });
    for (const bad of [{ threshold: 4 }, { threshold: 0 }, { size: 32 }, { pk: "00" }, { opensAt: "tomorrow" }, { kind: "local" } as const])
      expect(older(bad), JSON.stringify(bad)).toBe(false);
    expect(isBeacon({ ...second, opensAt: "2026-12-01T02:00:00.000Z" })).toBe(false);
    for (const round of [0, 1.5, 1e15]) expect(isBeacon({ kind: "drand", ...QUICKNET, round })).toBe(false);
  });

  it("signs locally for the demonstration, in either form, each of its own message", () => {
    const second = { kind: "local", pk: toHex(publicKeyOf(7n)), opensAt: "2026-09-14T03:00:00Z" } as const;
    const older: OlderBeacon = { ...second, threshold: 1, size: 1 };
    const [signature, olderSignature] = [second, older].map((beacon) => signLocal(7n, beacon, "MX-2026-000001")) as [string, string];
    expect(verifyBeacon(second, "MX-2026-000001-k", signature)).toMatchObject({ ok: true, at: new Date(second.opensAt) });
    expect(verifyBeacon(older, "MX-2026-000001-k", olderSignature)).toMatchObject({ ok: true });
    for (const [beacon, other] of [
      [second, olderSignature],
      [older, signature],
    ] as const)
      expect(verifyBeacon(beacon, "MX-2026-000001", other)).toEqual({ ok: false, code: "beacon.signature-wrong" });
  });

  it("names the drand beacon of an opening", () => {
    expect(drandBeacon(new Date("2026-09-10T02:00:00Z"))).toEqual(drand(32_067_433));
  });
});
