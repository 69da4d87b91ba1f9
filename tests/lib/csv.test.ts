import { expect, test } from "vitest";
import { CSV_HEAD, csvLine } from "~/lib/csv";

test("a line is what RFC 4180 says: quoted where it must be, ended by CR LF", () => {
  expect(csvLine(["委托", 'a "b", c', "两\n行", 3, -4.5, null, ""])).toBe('委托,"a ""b"", c","两\n行",3,-4.5,,\r\n');
});

test.each(["=1+1", "+86 22", "-2", "@SUM(A1)", "\tx", "\rx"])("a text that a spreadsheet would calculate stays a text: %j", (text) => {
  const [cell = ""] = csvLine([text]).split("\r\n");
  expect(cell.replace(/^"/, "")[0]).toBe("'");
  expect(csvLine([text])).toContain(text);
});

test("a file begins with the mark of UTF-8", () => {
  expect([...CSV_HEAD].map((each) => each.codePointAt(0))).toEqual([0xfeff]);
});
