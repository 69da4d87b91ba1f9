import { expect, test } from "vitest";
import { capitalFen } from "~/copy/capital-amount";

test.each([
  [9_200_000, "玖万贰仟元整"],
  [0, "零元整"],
  [1, "壹分"],
  [10, "壹角整"],
  [105, "壹元零伍分"],
  [150, "壹元伍角整"],
  [140_950, "壹仟肆佰零玖元伍角整"],
  [600_714, "陆仟零柒元壹角肆分"],
  [1_640_902, "壹万陆仟肆佰零玖元零贰分"],
  [1_000, "壹拾元整"],
  [10_000_000, "壹拾万元整"],
  [10_001_000, "壹拾万零壹拾元整"],
  [10_700_053, "壹拾万柒仟元伍角叁分"],
  [1_000_000_000, "壹仟万元整"],
  [1_000_100_001, "壹仟万壹仟元零壹分"],
  [10_000_000_000, "壹亿元整"],
  [10_000_000_100, "壹亿零壹元整"],
  [10_001_000_000, "壹亿零壹万元整"],
  [12_000_500_000, "壹亿贰仟万伍仟元整"],
  [10_000_500_000, "壹亿零伍仟元整"],
  [2_010_304_000_000, "贰佰零壹亿零叁佰零肆万元整"],
  [10_000_000_000_000, "壹仟亿元整"],
  [100_000_000_000_000, "壹万亿元整"],
  [100_050_000_000_000, "壹万零伍亿元整"],
])("%i fen are %s in capitals", (fen, text) => {
  expect(capitalFen(fen)).toBe(`人民币${text}`);
});

test("every amount's capitals say its digits in their order, and two amounts never read alike", () => {
  const figures = "零壹贰叁肆伍陆柒捌玖";
  const amounts = Array.from({ length: 20_000 }, (_, n) => (n < 12_000 ? n : (n * 7_919_317) % 9_999_999_999));
  const texts = amounts.map(capitalFen);
  const digitsIn = (text: string) => [...text].map((one) => figures.indexOf(one)).filter((digit) => digit > 0);
  const isWrong = (text: string, at: number) =>
    digitsIn(text).join("") !== String(amounts[at]).replaceAll("0", "") || /零零|零[角分万亿]|[元角]分|零整/.test(text);
  expect(texts.filter(isWrong)).toEqual([]);
  expect(new Set(texts).size).toBe(new Set(amounts).size);
});

test("what is no amount is not written", () => {
  expect(() => capitalFen(-1)).toThrow("no amount");
  expect(() => capitalFen(1.5)).toThrow("no amount");
});
