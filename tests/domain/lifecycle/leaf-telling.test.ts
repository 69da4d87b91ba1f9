import { describe, expect, test } from "vitest";
import { EVENT_KINDS, type EventKind, leafTelling } from "~/domain/kernel/events";
import { UNPUBLISHED_STATUSES } from "~/domain/kernel/statuses";
import { moveOf, VERBS } from "~/domain/lifecycle/commission";
import { countIsPublic } from "~/domain/selection/disclosure";
import { METHOD_NAMES, METHODS } from "~/domain/selection/methods";
import { blindedSubject, opaqueId } from "~/domain/verifiable/blinded";

const KINDS = Object.keys(EVENT_KINDS) as EventKind[];
const isUnpublished = (status: string) => (UNPUBLISHED_STATUSES as readonly string[]).includes(status);
const OPEN = { published: true, countIsPublic: true };

describe("what a leaf may tell", () => {
  test("no move of an unpublished commission names it or its department", () => {
    const before = VERBS.map(moveOf).filter(({ from, to }) => from.some(isUnpublished) && to !== "published");
    const kinds = before.flatMap(({ event }) => (event ? [event] : []));
    expect(kinds).toContain("commission.cancelled");
    for (const kind of kinds) {
      expect([kind, leafTelling(kind, { published: false, countIsPublic: true })]).toMatchObject([
        kind,
        { blindSubject: true, opaqueActor: true },
      ]);
    }
  });

  test("what no public page tells is blinded always, or told of the commission under an opaque id", () => {
    const bare = KINDS.filter((kind) => !EVENT_KINDS[kind].public).filter((kind) => !leafTelling(kind, OPEN).opaqueActor);
    expect(bare).toEqual([]);
    const named = KINDS.filter((kind) => !EVENT_KINDS[kind].public && EVENT_KINDS[kind].subject === "open");
    expect(named).toEqual(["registration.entered", "registration.withdrawn", "bid.replaced"]);
  });

  test("who objects stands under an opaque id, who cancels what is published under its code", () => {
    expect(leafTelling("objection.recorded", OPEN)).toEqual({ blindSubject: false, opaqueActor: true, waits: false });
    expect(leafTelling("commission.cancelled", OPEN)).toEqual({ blindSubject: false, opaqueActor: false, waits: false });
    expect(leafTelling("commission.cancelled", { published: null, countIsPublic: null }).blindSubject).toBe(true);
  });

  test("entries get a leaf before the close where their number is public, and only there", () => {
    const told = METHOD_NAMES.filter((method) => countIsPublic(METHODS[method].discloses("DEPT")));
    expect(told).toEqual(["RANDOM", "CREDIT_PICK"]);
    for (const kind of ["registration.entered", "registration.withdrawn", "bid.replaced"] as const) {
      expect(leafTelling(kind, OPEN).waits).toBe(false);
      expect(leafTelling(kind, { published: true, countIsPublic: false }).waits).toBe(true);
      expect(leafTelling(kind, { published: true, countIsPublic: null }).waits).toBe(true);
    }
  });

  test("a blinded subject and an opaque id are bound by their salts", () => {
    const [salt, other] = ["00112233445566778899aabbccddeeff", "ff112233445566778899aabbccddee00"];
    expect(blindedSubject(salt, "MX-2026-000101")).toMatch(/^s-[0-9a-f]{32}$/);
    expect(blindedSubject(other, "MX-2026-000101")).not.toBe(blindedSubject(salt, "MX-2026-000101"));
    expect(opaqueId(salt, "91129900000000100X")).toMatch(/^h-[0-9a-f]{32}$/);
    expect(() => blindedSubject("short", "MX-2026-000101")).toThrow();
  });
});
