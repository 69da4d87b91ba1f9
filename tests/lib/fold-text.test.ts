import { describe, expect, test } from "vitest";
import { foldText } from "~/lib/fold-text";

const line = "一".repeat(40);

describe("a typed text of more than twelve lines is folded", () => {
  test.each([
    ["twelve lines", Array(12).fill("短").join("\n")],
    ["twelve full lines without an end", line.repeat(12)],
    ["English, of half the width", "word ".repeat(190)],
    ["nothing", ""],
  ])("%s are shown whole", (_, text) => {
    expect(foldText(text)).toEqual({ shown: text, rest: "" });
  });

  test.each([
    ["a thirteenth line", `${Array(12).fill("短").join("\n")}\n尾`, "尾"],
    ["half a line too many", `${line.repeat(12)}尾`, "尾"],
  ])("%s goes under the fold", (_, text, rest) => {
    expect(foldText(text)).toEqual({ shown: text.slice(0, -rest.length), rest });
  });

  test("no character is lost, and it is not folded within a sentence where one ends near by", () => {
    const text = "本次评估须逐条核对导则条款并注明页码。".repeat(60);
    const { shown, rest } = foldText(text);
    expect(shown + rest).toBe(text);
    expect(shown.endsWith("。")).toBe(true);
  });

  test("signs outside the first plane are not broken in two", () => {
    const { shown, rest } = foldText("𬭚".repeat(600));
    expect(shown + rest).toBe("𬭚".repeat(600));
    expect([...shown].every((each) => each === "𬭚")).toBe(true);
  });
});
