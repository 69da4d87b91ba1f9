import { describe, expect, it } from "vitest";
import { type Arrival, fateOfKept } from "~/browser/page/arrival";
import { fileProblem, problemOfFile } from "~/browser/page/file-problem";
import { inNextRow, nextRowTitle } from "~/browser/page/row-number";
import { timeLeft } from "~/browser/page/time-left";
import { totalText } from "~/lib/running-total";

describe("the countdown", () => {
  const words = "[{h}:]{m}:{s}";
  it("counts whole seconds, up to a day", () => {
    expect(timeLeft(words, 0)).toBe("00:00");
    expect(timeLeft(words, 1)).toBe("00:01");
    expect(timeLeft(words, 3_723_000)).toBe("1:02:03");
    expect(timeLeft(words, 86_400_000)).toBe("24:00:00");
  });
  it("leaves longer times to the page's own words, and never shows less than nothing", () => {
    expect(timeLeft(words, 86_401_000)).toBe(null);
    expect(timeLeft(words, -5000)).toBe("00:00");
  });
});

describe("a file before it is sent", () => {
  const rules = { kinds: ["pdf", "jpg"], megabytes: 20 };
  it("is told by kind, emptiness and size", () => {
    expect(fileProblem({ name: "报告.PDF", size: 1 }, rules)).toBe(null);
    expect(fileProblem({ name: "报告.pdf.exe", size: 1 }, rules)).toBe("kind");
    expect(fileProblem({ name: "报告", size: 1 }, rules)).toBe("kind");
    expect(fileProblem({ name: "a.pdf", size: 0 }, rules)).toBe("empty");
    expect(fileProblem({ name: "a.pdf", size: 20 * 1024 * 1024 }, rules)).toBe(null);
    expect(fileProblem({ name: "a.pdf", size: 20 * 1024 * 1024 + 1 }, rules)).toBe("large");
  });
  it("is named by a sentence of the page's own, whatever it is called", () => {
    expect(problemOfFile("{file}：{problem}", "a$&{problem}.txt", "不接受")).toBe("a$&{problem}.txt：不接受");
  });
});

describe("a total of weighted scores", () => {
  it("counts what stands there in whole points, and nothing else", () => {
    const values: Record<string, string> = { a: "80", b: " 75 ", c: "101", d: "7.5", e: "" };
    const weights = { a: 30, b: 25, c: 20, d: 10, e: 15 };
    expect(totalText("{total} ({done}/5)", weights, (name) => values[name] ?? "")).toBe("42.75 (2/5)");
    expect(totalText("{total} ({done}/5)", weights, () => "100")).toBe("100 (5/5)");
  });
});

describe("a row that is added in place", () => {
  it("is numbered one further in every name, and in its title", () => {
    expect(inNextRow("deliverables-name-9", 9)).toBe("deliverables-name-10");
    expect(inNextRow("f-clause-1-hint f-clause-1-error", 1)).toBe("f-clause-2-hint f-clause-2-error");
    expect(inNextRow("f-clause-11", 1)).toBe("f-clause-11");
    expect([nextRowTitle("第 9 行"), nextRowTitle("Row 2")]).toEqual(["第 10 行", "Row 3"]);
  });
});

describe("the words of a form that was sent", () => {
  const QUIET: Arrival = { sent: false, unanswered: false, failed: false, onSignIn: false, fromSignIn: false, navigated: true };
  it.each<[string, Partial<Arrival>, ReturnType<typeof fateOfKept>]>([
    ["go when the answer of the form stands", { sent: true }, "go"],
    ["stay while a page says that it came to nothing", { sent: true, unanswered: true }, "stay"],
    ["stay while one signs in", { failed: true, onSignIn: true, sent: true }, "stay"],
    ["return after signing in", { fromSignIn: true, sent: true }, "return"],
    ["return on the next page of the form after an outage", { failed: true }, "return"],
    ["go when they were sent again and answered", { failed: true, sent: true }, "go"],
    ["return when the connection broke and the person went back", { sent: true, navigated: false }, "return"],
    ["go where nothing was sent", {}, "go"],
  ])("%s", (_what, parts, fate) => {
    expect(fateOfKept({ ...QUIET, ...parts })).toBe(fate);
  });
});
