import { describe, expect, it } from "vitest";
import { signCheckpoint } from "~/domain/verifiable/checkpoint";
import { cosignersOf, readWitnessAnswer, withCosignatures } from "~/domain/verifiable/cosignature";
import { cosignNote, noteKeyOf, parseNote } from "~/domain/verifiable/note";
import { seededEntropy } from "~/lib/entropy";

const entropy = seededEntropy("cosignatures");
const [secret, own, other] = [entropy.bytes(32), entropy.bytes(32), entropy.bytes(32)];
const key = noteKeyOf("witness", "audit.example/w", own);
const note = signCheckpoint({ origin: "market.example/log", size: 7, root: entropy.bytes(32) }, secret);
const text = parseNote(note)?.text ?? "";
const now = new Date("2026-11-30T02:00:00Z");
const minutes = (n: number) => new Date(now.getTime() + n * 60_000);
const line = cosignNote(text, key.name, own, now);
const read = (body: string, status = 200, type = "text/plain") => readWitnessAnswer({ status, type, text: body }, note, 7, key, now);

describe("a witness's answer", () => {
  it("is its signature, also among lines of other keys", () => {
    expect(read(line)).toMatchObject({ signed: { line, at: now } });
    expect(read(`${cosignNote(text, "other.example/w", other, now)}${line}`)).toMatchObject({ signed: { line } });
  });

  it("is wrong over another text, by another key, at another time, twice, or with anything else", () => {
    const wrong = [
      cosignNote(text.replace("7", "8"), key.name, own, now),
      cosignNote(text, key.name, other, now),
      cosignNote(text, "other.example/w", own, now),
      cosignNote(text, key.name, own, minutes(-11)),
      cosignNote(text, key.name, own, minutes(11)),
      `${line}${line}`,
      `${line}x\n`,
      line.trimEnd(),
      "",
    ];
    for (const body of wrong) expect([body, read(body)]).toEqual([body, { fault: "wrong" }]);
    for (const shift of [-9, 9]) expect(read(cosignNote(text, key.name, own, minutes(shift)))).toHaveProperty("signed");
  });

  it("names the size from which it wants the proof; a larger one than ours is told", () => {
    const size = "text/x.tlog.size";
    expect([read("5\n", 409, size), read("0\n", 409, size), read("7\n", 409, size)]).toEqual([{ from: 5 }, { from: 0 }, { from: 7 }]);
    expect(read("8\n", 409, size)).toEqual({ fault: "knows-more" });
    for (const body of ["5", "05\n", "-1\n", "x\n", ""]) expect(read(body, 409, size)).toEqual({ fault: "wrong" });
    expect(read("5\n", 409)).toEqual({ fault: "refused" });
  });

  it("is a refusal, or silence", () => {
    for (const status of [400, 403, 404, 422]) expect(read("", status)).toEqual({ fault: "refused" });
    expect(read("", 502)).toEqual({ fault: "silent" });
    expect(readWitnessAnswer(null, note, 7, key, now)).toEqual({ fault: "silent" });
  });

  it("is put into the note, and told by who signed and when", () => {
    const second = noteKeyOf("witness", "finance.example/w", other);
    const both = withCosignatures(note, [
      { key, line, at: now },
      { key: second, line: cosignNote(text, second.name, other, minutes(-1)), at: minutes(-1) },
    ]);
    expect(cosignersOf(both, [key, second])).toEqual([
      { name: "finance.example/w", at: minutes(-1) },
      { name: "audit.example/w", at: now },
    ]);
    expect(cosignersOf(note, [key, second])).toEqual([]);
  });
});
