import { describe, expect, test } from "vitest";
import { nameKey } from "~/lib/name-key";

/** As PostgreSQL compares under the collation C. */
const byKey = (names: readonly string[]) =>
  [...names].sort((one, other) => Buffer.compare(Buffer.from(nameKey(one)), Buffer.from(nameKey(other))));

/** No two of these differ first in characters that sound alike: those Unicode orders by strokes, the key by code point. */
const NAMES = [
  ...["示范区生态环境局", "示范区水务局", "示范区住房和建设委员会", "天津安全评价有限公司", "北京测绘院", "2号检测站", "1号检测站"],
  ...["阿尔法咨询", "ABC检测", "Beta评估", "绿源环境", "律师事务所", "女娲工程", "河北岩土", "宝坻水利", "邯郸勘察", "巴南检测"],
];

describe("the key of a name", () => {
  test("sorts Chinese, Latin and digits as the Chinese order of Unicode does", () => {
    expect(byKey(NAMES)).toEqual([...NAMES].sort(new Intl.Collator("zh-u-co-pinyin").compare));
  });

  test("reads a character as its word is read", () => {
    expect(nameKey("重庆市长江水利院")).toMatch(/^chong2重qing4庆shi4市chang2长jiang1江/);
    expect(byKey(["中建", "重庆院", "成都院"])).toEqual(["成都院", "重庆院", "中建"]);
    expect(nameKey("银行")).toBe("yin2银hang2行");
  });

  test("goes by syllable before tone, and by tone before the next character", () => {
    expect(byKey(["方大", "房产", "范文", "反思"])).toEqual(["反思", "范文", "方大", "房产"]);
    expect(byKey(["妈安", "马安", "妈张"])).toEqual(["妈安", "妈张", "马安"]);
  });

  test("overlooks width, case, spaces and punctuation, and has a place for what nobody can read", () => {
    expect(nameKey("（天津）ＡＢＣ 检测")).toBe(nameKey("天津abc检测"));
    expect(byKey(["abc", "\u{20000}山", "座山"])).toEqual(["座山", "\u{20000}山", "abc"]);
    expect(nameKey("——")).not.toBe("");
  });
});
