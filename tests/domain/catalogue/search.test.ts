import { describe, expect, it } from "vitest";
import { ITEMS } from "~/domain/catalogue/items";
import { searchItems } from "~/domain/catalogue/search-items";

const codes = (query: string) => searchItems(query).map((entry) => Number(entry.code.slice(-3)));

describe("search of the list", () => {
  it("finds by name, alias and approval, the best first", () => {
    expect(codes("节能评审")[0]).toBe(30);
    expect(codes("环评")[0]).toBeLessThanOrEqual(3);
    expect(codes("图审")).toContain(22);
    expect(codes("取水许可")[0]).toBe(9);
    expect(codes("稳评")).toEqual([35]);
    expect(codes("TJ-ZJ-044")).toContain(44);
    expect(codes("seismic")).toContain(28);
  });

  it("takes one character, tolerates extra words, and gives the whole list for nothing", () => {
    expect(codes("雷")).toEqual(expect.arrayContaining([26, 27]));
    expect(codes("防雷检测报告")[0]).toBe(26);
    for (const code of ["TJ-ZJ-022", " tj-zj-022 ", "ＴＪ-ZJ-022"]) expect(codes(code)).toEqual([22]);
    expect(searchItems("  ")).toEqual(ITEMS);
    expect(searchItems("！？")).toEqual(ITEMS);
    expect(codes("酿酒")).toEqual([]);
  });

  it("answers every name with its own item first", () => {
    for (const item of ITEMS) expect(searchItems(item.name.zh)[0]?.code).toBe(item.code);
  });
});
