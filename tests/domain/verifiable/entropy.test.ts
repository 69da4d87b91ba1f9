import { describe, expect, it } from "vitest";
import { seededEntropy, systemEntropy } from "~/lib/entropy";

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

describe("entropy", () => {
  it("makes ids that ascend, also within one millisecond and past its counter", () => {
    const now = new Date("2026-09-14T01:00:00Z");
    for (const make of [() => systemEntropy.id(now), () => systemEntropy.id()]) {
      const ids = Array.from({ length: 9_000 }, make);
      expect(ids.every((id, i) => UUID.test(id) && (i === 0 || id > (ids[i - 1] ?? "")))).toBe(true);
    }
    expect(Number.parseInt(systemEntropy.id(new Date("2027-01-01T00:00:00Z")).replace("-", "").slice(0, 12), 16)).toBe(
      Date.UTC(2027, 0, 1),
    );
  });

  it("gives as many bytes as asked, more than the platform gives at once, and tokens of 32", () => {
    expect(systemEntropy.bytes(200_000).slice(-64)).not.toEqual(new Uint8Array(64));
    expect(systemEntropy.token()).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(systemEntropy.token()).not.toBe(systemEntropy.token());
  });

  it("repeats itself by seed, and only by seed", () => {
    const [a, b, c] = [seededEntropy("x"), seededEntropy("x"), seededEntropy("y")];
    expect([a.id(), a.token(), a.bytes(70)]).toEqual([b.id(), b.token(), b.bytes(70)]);
    expect(a.bytes(32)).not.toEqual(c.bytes(32));
  });
});
