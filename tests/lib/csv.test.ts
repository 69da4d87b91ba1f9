import { describe, expect, test } from "vitest";
import { CSV_HEAD, csvLine } from "~/lib/csv";

describe("a line of separated values", () => {
  test("ends with CRLF, and the file begins with the mark of UTF-8", () => {
    expect(csvLine(["编号", 2, null, ""])).toBe("编号,2,,\r\n");
    expect(new TextEncoder().encode(CSV_HEAD)).toEqual(new Uint8Array([0xef, 0xbb, 0xbf]));
  });

  test("quotes what holds a comma, a quote or a line break", () => {
    expect(csvLine(["甲,乙", 'a"b', "一\n二", "三\r\n四"])).toBe('"甲,乙","a""b","一\n二","三\r\n四"\r\n');
  });

  test.each(["=1+1", "+1", "-1", "@a", "\ta", "\ra"])("lets no program calculate %j", (text) => {
    expect(csvLine([text]).replace(/^"/, "")).toMatch(/^'/);
    expect(csvLine([`${text},"x"`])).toMatch(/^"'/);
  });

  test("leaves numbers as they are, below zero too, and signs inside a text", () => {
    expect(csvLine([-5, 92_000.5, "a-b", "1=1"])).toBe("-5,92000.5,a-b,1=1\r\n");
  });
});
