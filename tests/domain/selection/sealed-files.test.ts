import { describe, expect, it } from "vitest";
import { utf8 } from "~/domain/kernel/bytes";
import { COST_BYTES } from "~/domain/selection/cost-sheet";
import { inspectSealedFiles } from "~/domain/selection/sealed-files";
import { armor } from "~/domain/verifiable/age-container";
import { payloadSize, plainSize } from "~/domain/verifiable/age-stream";
import { sealFile } from "~/domain/verifiable/sealed";
import { local, random } from "../verifiable/sealed-support";

const LIMITS = { count: 3, each: 20_000, together: 50_000 };

/** A file of so many bytes, sealed to the opening or to another one. */
function sealed(bytes: number, opening = local): Uint8Array {
  const made = sealFile(opening, new Uint8Array(bytes), random);
  if (!made.ok) throw new Error(made.code);
  return made.binary;
}

describe("the bytes of plain text in a payload", () => {
  it("are those that it was made for", () => {
    for (const bytes of [0, 1, 15, 4_096, 65_535, 65_536, 65_537, 131_072, 131_073, 20_971_520])
      expect(plainSize(payloadSize(bytes))).toBe(bytes);
  });
});

describe("files sealed beside a price", () => {
  const sheet = sealed(COST_BYTES);

  it("are stored as they are, never armoured, the cost sheet first", () => {
    expect(inspectSealedFiles([utf8(armor(sheet))], local, LIMITS)).toEqual({ ok: true, value: [sheet] });
    expect(inspectSealedFiles([sheet, sealed(1)], local, LIMITS)).toMatchObject({ ok: true });
  });

  const refusedBy = (files: readonly Uint8Array[], limits = LIMITS) => {
    const found = inspectSealedFiles(files, local, limits);
    return found.ok ? null : { reason: found.reason, ...found.detail };
  };

  it("are refused each for its reason", () => {
    expect(refusedBy([])).toEqual({ reason: "bid.no-sheet" });
    expect(refusedBy([sealed(COST_BYTES - 1)])).toEqual({ reason: "bid.not-taken", code: "seal.length", file: 1 });
    expect(refusedBy([sheet, sheet.subarray(0, 100)])).toEqual({ reason: "bid.not-taken", code: "seal.format", file: 2 });
    const other = sealed(COST_BYTES, { ...local, eventId: "MX-2026-000999" });
    expect(refusedBy([other])).toEqual({ reason: "bid.not-taken", code: "seal.other-opening", file: 1 });
    expect(refusedBy([sheet, sealed(20_001)])).toEqual({ reason: "bid.not-taken", code: "seal.too-large", file: 2 });
    expect(refusedBy([sheet, sheet, sheet, sheet])).toEqual({ reason: "bid.too-many-files", max: 3, count: 4 });
    const limits = { ...LIMITS, together: 1024 * 1024 * 2, each: 1024 * 1024 * 2 };
    expect(refusedBy([sheet, sealed(1024 * 1024), sealed(1024 * 1024)], limits)).toEqual({ reason: "bid.files-too-large", max: 2 });
  });
});
