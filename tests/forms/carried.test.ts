import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { carriedFrom, readCarried } from "~/forms/carried";
import { otherLanguage, plainPath } from "~/lib/lang";
import { safePath } from "~/lib/safe-path";
import { runs } from "../support/cases";

describe("a path to return to", () => {
  it.each(["/department", "/en/c/MX-2026-000101?tab=files#f-title", "/a%2F%2Fb"])("%s stays", (path) => expect(safePath(path)).toBe(path));

  it.each([
    null,
    "",
    "department",
    "//evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "https://evil.example",
    "/\t/evil.example",
    "javascript:alert(1)",
    "/a/..//evil.example",
    `/${"a".repeat(2001)}`,
    "/ /evil.example",
    "/en//evil.example",
    "/en/\\evil.example",
    "/en/x/..//evil.example",
    "/en/en//evil.example",
    "/a//b",
  ])("%s is none", (path) => expect(safePath(path)).toBeNull());

  it("never leads to another host, whatever is written", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary" }),
        fc.constantFrom("/", "//", "/\\", "", "/en/", "/en//", "/en/\\", "/en/en//"),
        (text, head) => {
          const path = safePath(head + text);
          for (const way of path === null ? [] : [path, plainPath(path), otherLanguage(path)])
            expect(new URL(way, "http://here.example").host).toBe("here.example");
        },
      ),
      runs(),
    );
  });
});

describe("what was typed before the session ended", () => {
  const url = new URL("http://here.example/department/new?step=2");

  it("comes back whole, without passwords, with the names of files", () => {
    const form = new FormData();
    form.append("title", "环评“技术评估”\n第二行");
    form.append("roles", "a");
    form.append("roles", "b");
    form.append("newPassword", "secret");
    form.append("contract", new File(["x"], "合同.pdf"));
    form.append("empty", new File([], ""));
    const carried = carriedFrom(url, form);
    expect(carried).toEqual({
      action: "/department/new?step=2",
      fields: [
        ["title", "环评“技术评估”\n第二行"],
        ["roles", "a"],
        ["roles", "b"],
      ],
      files: ["合同.pdf"],
    });
    expect(readCarried(JSON.stringify(carried))).toEqual(carried);
  });

  it("is bounded", () => {
    const form = new FormData();
    for (let n = 0; n < 300; n++) form.append(`f${n}`, "x".repeat(n === 0 ? 300_000 : 2_000));
    const carried = carriedFrom(url, form);
    expect(carried.fields.length).toBeLessThanOrEqual(200);
    expect(carried.fields.some(([name]) => name === "f0")).toBe(false);
    expect(readCarried(JSON.stringify(carried))).toEqual(carried);
  });

  it("is refused when it would go elsewhere or is no such thing", () => {
    const given = (value: unknown) => readCarried(JSON.stringify(value));
    expect(given({ action: "//evil.example", fields: [], files: [] })).toBeNull();
    expect(given({ action: "/a", fields: [["x"]], files: [] })).toBeNull();
    fc.assert(
      fc.property(fc.anything(), (value) => void given(value)),
      runs(),
    );
    fc.assert(
      fc.property(fc.string(), (text) => void readCarried(text)),
      runs(),
    );
  });
});
