import { describe, expect, it } from "vitest";
import { unreadableText } from "~/copy/verdict/unreadable";
import { utf8 } from "~/domain/kernel/bytes";
import { recognise } from "~/domain/selection/recognise";
import { readPasted } from "~/forms/selection/beacon";
import { bidFile, committeeFile, drawFile, selectionFile } from "../artefacts";
import { HONEST } from "../verifiable/honest";
import { sampleAudit } from "./auction-support";

const logFile = (): string => HONEST.log()[0]?.text ?? "";

const FILES: ReadonlyArray<readonly [string, string]> = [
  ["draw", JSON.stringify(drawFile(0))],
  ["selection", JSON.stringify(selectionFile(0))],
  ["auction", JSON.stringify(sampleAudit())],
  ["bid", JSON.stringify(bidFile())],
  ["log", logFile()],
];

describe("a file that an editor has saved", () => {
  it.each(FILES)("%s is read with a byte-order mark as without", (kind, text) => {
    const plain = recognise({ bytes: utf8(text) });
    expect(plain.kind).toBe(kind);
    expect(recognise({ bytes: utf8(`\ufeff${text}`) })).toEqual(plain);
  });

  it("as UTF-16 is named, in both languages", () => {
    for (const text of [JSON.stringify(committeeFile), logFile()]) {
      const found = recognise({ bytes: Buffer.from(`\ufeff${text}`, "utf16le") });
      expect(found).toEqual({ kind: null, verdict: { answer: "not-such-a-file", code: "not-text" } });
    }
    expect(unreadableText("zh", { code: "not-text" })).toContain("UTF-16");
    expect(unreadableText("en", { code: "not-text" })).toContain("UTF-16");
  });

  it("pasted as a beacon's answer is read too", () => {
    expect(readPasted('\ufeff{"round":7,"signature":"AB"}\n')).toEqual({ round: 7, signature: "ab" });
  });
});
