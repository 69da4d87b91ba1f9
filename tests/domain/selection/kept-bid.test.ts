import { describe, expect, it } from "vitest";
import { utf8 } from "~/domain/kernel/bytes";
import { readKeptBid, writeKeptBid } from "~/domain/selection/kept-bid";
import type { TypedBid } from "~/domain/selection/typed-bid";

const OF = { commission: "MX-2026-000101", bidder: "h-1" };
const TYPED: TypedBid = { price: "92,000元", lines: [{ kind: "labour", quantity: "1", unit: "项", rate: "" }], tax: "" };

describe("what a bidder keeps of a price", () => {
  it("comes back as it was typed, for this commission and bidder alone", () => {
    const plain = writeKeptBid(OF, TYPED);
    expect(readKeptBid(plain, OF)).toEqual({ ok: true, typed: TYPED });
    for (const other of [
      { ...OF, bidder: "h-2" },
      { ...OF, commission: "MX-2026-000102" },
    ])
      expect(readKeptBid(plain, other)).toEqual({ ok: false, code: "other" });
    for (const text of [
      "",
      "{}",
      new TextDecoder().decode(plain).replace("labour", "gold"),
      new TextDecoder().decode(plain).replace("/1", "/2"),
    ])
      expect(readKeptBid(utf8(text), OF)).toEqual({ ok: false, code: "format" });
  });
});
