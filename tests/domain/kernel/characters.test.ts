import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { printable } from "~/copy/verdict/frame";
import { searchItems } from "~/domain/catalogue/search-items";
import { characterCount, firstCharacters, wholeText, xmlText } from "~/domain/kernel/characters";
import { indexTokens, matchShare, searchTokens } from "~/domain/kernel/chinese-text";
import { foldRadicals } from "~/domain/kernel/radicals";
import { queryText } from "~/forms/query-text";
import { projectPath } from "~/lib/project-path";
import { runs } from "../../support/cases";

const RARE = "\u{20bb7}";

describe("text that is cut", () => {
  it("keeps whole characters, however it is cut", () => {
    expect(firstCharacters(`${"a".repeat(99)}${RARE}b`, 100)).toBe(`${"a".repeat(99)}${RARE}`);
    expect(characterCount(`a${RARE}`)).toBe(2);
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.nat(20), (text, max) => {
        const cut = firstCharacters(text, max);
        expect(characterCount(cut)).toBeLessThanOrEqual(max);
        expect(() => encodeURIComponent(cut)).not.toThrow();
        expect(() => encodeURIComponent(wholeText(text))).not.toThrow();
      }),
      runs(),
    );
  });

  it("is whole where a stranger's file is shown", () => {
    for (const length of [...Array(12).keys()].map((at) => 55 + at))
      expect(printable(`${"名".repeat(length)}${RARE.repeat(9)}`)).not.toMatch(/\p{Cs}/u);
    expect(printable(RARE.repeat(400))).toMatch(/^(\u{20bb7})+…$/u);
  });

  it("drops what XML forbids, and no more", () => {
    expect(xmlText("示范\ufffe项目\uffff\u0000\u000b\ud800\t\n\r")).toBe("示范项目\t\n\r");
    expect(xmlText(`${RARE}\ufffd<&`)).toBe(`${RARE}\ufffd<&`);
  });
});

describe("a question to a search", () => {
  it("is one line of at most 100 whole characters that can be seen and stored", () => {
    expect(queryText(`${"a".repeat(99)}${RARE}`)).toBe(`${"a".repeat(99)}${RARE}`);
    expect(queryText(`${"a".repeat(100)}${RARE}`)).toBe("a".repeat(100));
    expect(queryText("  环\u200e评\ufffd\0报\u2028告\ud800\ufffe ")).toBe("环评 报 告");
    expect(queryText(null)).toBe("");
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
        expect(() => encodeURIComponent(queryText(text))).not.toThrow();
        expect(queryText(text)).not.toContain("\ufffd");
        expect(queryText(queryText(text))).toBe(queryText(text));
      }),
      runs(),
    );
  });
});

describe("radicals out of a PDF", () => {
  it("are the characters they stand for: supplement, Kangxi, compatibility, and the shapes of simplified fonts", () => {
    expect(foldRadicals("⺠⻓⻔⻅⻋⻢⻚⻰")).toBe("民长门见车马页龙");
    expect(foldRadicals("⼈⼯⽤⼾")).toBe("人工用户");
    expect(foldRadicals("\uf9dd")).toBe("利");
    expect(foldRadicals("⺀⺚民①²")).toBe("⺀⺚民①²");
  });

  it("are folded alike in what earlier releases indexed", () => {
    const sql = readFileSync(projectPath("drizzle/0004_refold_search.sql"), "utf8");
    const [, from = "", to = ""] = /translate\(token, '(.+)', '(.+)'\)/.exec(sql) ?? [];
    expect([...from].map(foldRadicals).join("")).toBe(to);
    expect([...from]).toHaveLength(118);
    expect(sql.split(`'${from}', '${to}'`)).toHaveLength(5);
  });

  it("match in the question and in what is searched", () => {
    expect(searchTokens("⺠⻓⻔")).toEqual(searchTokens("民长门"));
    expect(indexTokens("⻓江⻔户")).toEqual(indexTokens("长江门戶"));
    expect(searchTokens("葛\u{e0100}城")).toEqual(["葛城"]);
    expect(matchShare("长江", "⻓江⼤桥")).toBe(1);
    expect(matchShare("⻓江", "长江大桥")).toBe(1);
    expect(searchItems("⽔⼟保持").map(({ code }) => code)).toEqual(searchItems("水土保持").map(({ code }) => code));
    expect(searchItems("防洪影响评价").length).toBeGreaterThan(0);
  });
});
