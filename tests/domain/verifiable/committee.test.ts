import { Decrypter, Encrypter } from "age-encryption";
import { describe, expect, it } from "vitest";
import { fromHex, toHex, utf8 } from "~/domain/kernel/bytes";
import type { Json } from "~/domain/kernel/jcs";
import { beaconMessage } from "~/domain/verifiable/beacon";
import { verifyBeacon } from "~/domain/verifiable/beacon-value";
import { publicKeyOf } from "~/domain/verifiable/bls";
import {
  combinePartials,
  committeeBeacon,
  dealCommittee,
  type Partial,
  partialProblem,
  type Share,
  shareProblem,
  signPartial,
} from "~/domain/verifiable/committee";
import { committeeKeysProblem } from "~/domain/verifiable/committee-keys";
import { committeeId } from "~/domain/verifiable/committee-object";
import { openWithPassphrase, sealWithPassphrase } from "~/domain/verifiable/passphrase-file";
import {
  fileHashProblem,
  partialFile,
  readCommitteeFile,
  readPartialFile,
  readShareFile,
  writeShareFile,
} from "~/domain/verifiable/share-file";
import { seededEntropy } from "~/lib/entropy";
import { cases } from "../../support/cases";
import { processorSeconds } from "../../support/processor-seconds";
import { byteChanges, jsonChanges } from "./changes";
import { committee, committeePartials as partials } from "./sealed-support";
import vectors from "./vectors/beacon-2-vectors.json";
import quicknet from "./vectors/quicknet.json";

const vector = vectors.committee;
const entropy = seededEntropy("committee");
const random = (n: number): Uint8Array => entropy.bytes(n);
const messageAt = (opensAt: string, id = vector.id): Uint8Array => beaconMessage(committeeBeacon(committee, opensAt), id);
const message = messageAt(vector.opensAt);
const shares: Share[] = vector.shares.map(({ index, secret }) => ({ index, secret: fromHex(secret) ?? new Uint8Array() }));

describe("the committee's vector", () => {
  it("has its message, its shares and its partial signatures", () => {
    expect(toHex(message)).toBe(vector.message);
    expect(committeeKeysProblem(committee)).toBeNull();
    for (const [place, share] of shares.entries()) {
      expect(shareProblem(committee, share)).toBeNull();
      expect(signPartial(committee, share, message)).toEqual({ ok: true, partial: partials[place] });
      expect(partialProblem(committee.keys, partials[place] as Partial, message)).toBeNull();
    }
  });

  it("combines any two partials, and all three, in any order, to the same 48 bytes", () => {
    const [a, b, c] = partials as [Partial, Partial, Partial];
    for (const chosen of [
      [a, b],
      [b, a],
      [a, c],
      [b, c],
      [c, b],
      [a, b, c],
      [c, b, a],
    ]) {
      expect(combinePartials(committee, chosen, message)).toEqual({ ok: true, signature: vector.signature });
    }
    expect(verifyBeacon(committeeBeacon(committee, vector.opensAt), vector.id, vector.signature).ok).toBe(true);
  });
});

describe("refusals", () => {
  it("names the partial that is wrong, and why", () => {
    const [a, b] = partials as [Partial, Partial];
    const forged = quicknet.rounds.find((round) => !round.valid)?.signature ?? "";
    const code = (list: Partial[]) => combinePartials(committee, list, message);
    expect(code([a])).toEqual({ ok: false, code: "partial.too-few" });
    expect(code([a, a])).toEqual({ ok: false, code: "partial.repeated", index: 1 });
    expect(code([a, { ...b, index: 4 }])).toEqual({ ok: false, code: "partial.member", index: 4 });
    expect(code([a, { index: 2, signature: a.signature }])).toEqual({ ok: false, code: "partial.wrong", index: 2 });
    expect(code([a, { index: 2, signature: forged }])).toEqual({ ok: false, code: "partial.group", index: 2 });
    expect(code([a, { index: 2, signature: "xx" }])).toEqual({ ok: false, code: "partial.encoding", index: 2 });
    expect(partialProblem(committee.keys, a, messageAt("2026-12-01T02:10:00Z"))).toBe("partial.wrong");
  });

  it("refuses a share that is not the committee's", () => {
    const [first, second] = shares as [Share, Share];
    expect(shareProblem(committee, { ...first, index: 2 })).toBe("share.other");
    expect(shareProblem(committee, { ...first, index: 9 })).toBe("share.member");
    expect(shareProblem(committee, { index: 1, secret: new Uint8Array(32) })).toBe("share.scalar");
    expect(shareProblem(committee, { index: 1, secret: new Uint8Array(32).fill(255) })).toBe("share.scalar");
    expect(signPartial(committee, { ...second, index: 1 }, message).ok).toBe(false);
  });

  it("refuses keys that do not belong together", () => {
    const problem = (change: object) => committeeKeysProblem({ ...committee, ...change });
    const at = (index: number, key: string): object => ({ keys: committee.keys.map((each, place) => (place === index ? key : each)) });
    const other = toHex(publicKeyOf(99n));
    for (const index of [0, 1, 2]) {
      expect(problem(at(index, committee.pk))).toBe("beacon.committee");
      expect(problem(at(index, committee.keys[(index + 1) % 3] as string))).toBe("beacon.committee");
      expect(problem(at(index, other))).toBe("beacon.committee");
    }
    for (const invalid of ["00".repeat(96), `c0${"00".repeat(95)}`, `80${"00".repeat(94)}01`]) {
      expect(problem({ pk: invalid })).toBe("beacon.public-key");
      expect(problem(at(1, invalid))).toBe("beacon.public-key");
    }
    for (const change of [
      { size: 4 },
      ...[0, 1, -1, 1.5, 3, 4].map((threshold) => ({ threshold })),
      { keys: [] },
      { keys: committee.keys.slice(0, 2) },
      { pk: committee.keys[0] },
    ])
      expect(problem(change), JSON.stringify(change)).toBe("beacon.committee");
  });
});

describe("the dealer's ceremony", () => {
  it("deals committees of every shape whose threshold opens and no fewer", () => {
    const names = (size: number): string[] => Array.from({ length: size }, (_, i) => `m${i}`);
    for (const [threshold, size] of [
      [2, 2],
      [2, 3],
      [3, 5],
    ] as const) {
      const dealt = dealCommittee(threshold, names(size), null, random);
      expect(committeeKeysProblem(dealt.committee)).toBeNull();
      const signed = dealt.shares
        .map((share) => signPartial(dealt.committee, share, message))
        .flatMap((each) => (each.ok ? [each.partial] : []));
      const front = combinePartials(dealt.committee, signed.slice(0, threshold), message);
      expect(front.ok).toBe(true);
      expect(combinePartials(dealt.committee, signed.slice(size - threshold), message)).toEqual(front);
      expect(combinePartials(dealt.committee, signed.slice(0, threshold - 1), message).ok).toBe(false);
    }
    for (const [threshold, size] of [
      [0, 3],
      [1, 3],
      [4, 3],
      [1, 0],
      [2, 32],
      [1.5, 3],
    ] as const) {
      expect(() => dealCommittee(threshold, names(size), null, random), `${threshold} of ${size}`).toThrow(RangeError);
    }
  });

  it("replaces a member by dealing anew: old shares do not serve the new committee, which names the old", () => {
    const dealt = dealCommittee(2, ["a", "b", "c"], committeeId(committee), random);
    for (const share of shares) expect(shareProblem(dealt.committee, share)).toBe("share.other");
    expect(dealt.committee).toMatchObject({ members: ["a", "b", "c"], replaces: vector.committeeId });
  });
});

describe("a share's file", () => {
  const passphrase = "correct horse battery";
  const share = shares[0] as Share;
  const file = writeShareFile(committee, share, passphrase, random, 10);

  it("opens with its passphrase only, and holds no share in the clear", () => {
    expect(readShareFile(file, passphrase, committee)).toEqual({ ok: true, share });
    expect(readShareFile(file, "another passphrase", committee)).toEqual({ ok: false, code: "passphrase-file.wrong" });
    expect(readShareFile(file, passphrase, { ...committee, members: ["a", "b", "c"] })).toEqual({
      ok: false,
      code: "share.other-committee",
    });
    expect(readShareFile(utf8("{}"), passphrase, committee)).toEqual({ ok: false, code: "passphrase-file.format" });
    expect(readShareFile(sealWithPassphrase(utf8("{}"), passphrase, random, 4), passphrase, committee)).toEqual({
      ok: false,
      code: "share.format",
    });
    expect(Buffer.from(file).toString("latin1")).not.toContain(toHex(share.secret));
  });

  it("is age's own passphrase encryption, both ways, at a light work factor", async () => {
    const decrypter = new Decrypter();
    decrypter.addPassphrase(passphrase);
    expect(await decrypter.decrypt(sealWithPassphrase(utf8("to age"), passphrase, random, 12), "text")).toBe("to age");
    const encrypter = new Encrypter();
    encrypter.setPassphrase(passphrase);
    encrypter.setScryptWorkFactor(12);
    const opened = openWithPassphrase(await encrypter.encrypt("from age"), passphrase);
    expect(opened.ok && new TextDecoder().decode(opened.plain)).toBe("from age");
    encrypter.setScryptWorkFactor(21);
    const slow = sealWithPassphrase(utf8("x"), passphrase, random, 2);
    const text = Buffer.from(slow)
      .toString("latin1")
      .replace(/(-> scrypt \S+) 2\n/, "$1 21\n");
    expect(openWithPassphrase(Buffer.from(text, "latin1"), passphrase)).toEqual({ ok: false, code: "passphrase-file.format" });
  });

  it("is refused after any change of a byte", () => {
    const light = writeShareFile(committee, share, passphrase, random, 1);
    let tried = 0;
    for (const changed of byteChanges(light, cases(1_000), "share")) {
      const read = readShareFile(changed, passphrase, committee);
      expect(read.ok).toBe(false);
      expect(JSON.stringify(read)).not.toContain(toHex(share.secret));
      tried++;
    }
    expect(tried).toBe(cases(1_000));
  });

  it("is refused at once when it asks for more work than a custodian's own file ever does", () => {
    const text = Buffer.from(sealWithPassphrase(utf8("x"), passphrase, random, 2)).toString("latin1");
    const took = processorSeconds(() => {
      for (const factor of ["21", "22", "30", "63", "99", "100", "1000", "9007199254740993", "0", "00", "-1", "1e9", "02", ""]) {
        const slow = Buffer.from(text.replace(/(-> scrypt \S+) 2\n/, `$1 ${factor}\n`), "latin1");
        expect(openWithPassphrase(slow, passphrase), factor).toEqual({ ok: false, code: "passphrase-file.format" });
      }
    });
    expect(took).toBeLessThan(3);
  });
});

describe("public files of a committee", () => {
  const partial = partialFile(committee, vector.id, vector.opensAt, partials[0] as Partial);
  const refusesCommittee = (value: Json): boolean => {
    const read = readCommitteeFile(value);
    return !read.ok || committeeId(read.value) !== vector.committeeId;
  };
  const refusesPartial = (value: Json): boolean => {
    const read = readPartialFile(value);
    if (!read.ok || fileHashProblem(read.value) !== null || read.value.committeeId !== vector.committeeId) return true;
    return partialProblem(committee.keys, read.value, messageAt(read.value.opensAt, read.value.id)) !== null;
  };

  it.each([
    ["committee", committee, refusesCommittee],
    ["partial signature", partial, refusesPartial],
  ] as const)("%s: holds as written, is refused after any of 1,000 changes", (kind, file, refuses) => {
    expect(refuses(JSON.parse(JSON.stringify(file)))).toBe(false);
    let tried = 0;
    for (const changed of jsonChanges(file, cases(1_000), kind)) {
      expect(refuses(changed), JSON.stringify(changed)).toBe(true);
      tried++;
    }
    expect(tried).toBe(cases(1_000));
  });

  it("are of the second form alone, each field of its type and length", () => {
    const field = (change: object): string => {
      const read = readCommitteeFile({ ...committee, ...change } as Json);
      return read.ok ? "" : read.field;
    };
    expect(field({ v: "mingxuan-committee/1" })).toBe("v");
    expect(field({ size: 4 })).toBe("keys");
    expect(field({ members: ["a"] })).toBe("members");
    expect(field({ pk: committee.pk.toUpperCase() })).toBe("pk");
    expect(field({ keys: committee.keys.map((key) => key.slice(2)) })).toBe("keys[0]");
    expect(field({ replaces: "0123456789abcdef" })).toBe("replaces");
    expect(field({ fileHash: vector.committeeId })).toBe("fileHash");
    expect(readPartialFile({ ...partial, v: "mingxuan-partial/1" } as Json)).toMatchObject({ ok: false, field: "v" });
  });

  it("are refused also where the hash was made to fit", () => {
    const first = partials[0] as Partial;
    for (const other of [
      partialFile(committee, "MX-2026-000124", vector.opensAt, first),
      partialFile(committee, vector.id, "2026-12-01T02:10:00Z", first),
      partialFile(committee, vector.id, vector.opensAt, { ...first, index: 2 }),
      partialFile({ ...committee, members: ["a", "b", "c"] }, vector.id, vector.opensAt, first),
    ]) {
      expect(refusesPartial(other)).toBe(true);
    }
  });
});
