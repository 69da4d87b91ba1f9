import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { readCalendarFile } from "#db/load-calendar";

const folder = mkdtempSync(join(tmpdir(), "mingxuan-calendar-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("a calendar file is read with a byte-order mark as without; any other encoding is named", async () => {
  const text = JSON.stringify({ year: 2027, notice: "国办发明电〔2026〕9号", holidays: ["2027-01-01"], workdays: [] });
  const read = (content: string | Buffer) => {
    const path = join(folder, "2027.json");
    writeFileSync(path, content);
    return readCalendarFile(path);
  };
  expect(await read(`\ufeff${text}`)).toEqual(await read(text));
  expect((await read(text)).ok).toBe(true);
  const utf16 = Buffer.from(`\ufeff${text}`, "utf16le");
  for (const other of [utf16, Buffer.from(utf16).swap16(), Buffer.from("b9fab0ec", "hex")])
    expect(await read(other)).toEqual({ ok: false, reason: "calendar.not-text" });
});
