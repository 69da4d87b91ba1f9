import { expect, test } from "vitest";
import { messageTask, messageText } from "~/copy/desk/messages";
import { shanghai } from "../domain/kernel/calendar-2026";

test("a message of a draw says what it means for the reading agency, and to others what happened", () => {
  const drawn = (place: number | null) => messageText("zh", { kind: "selection.drawn", place }, "agency");
  expect([drawn(1), drawn(2), drawn(3), drawn(null)]).toEqual([
    "贵机构中选，结果公示",
    "贵机构列候补一，结果公示",
    "贵机构列候补二，结果公示",
    "贵机构未中选，结果公示",
  ]);
  expect(messageText("zh", { kind: "selection.drawn", place: null }, "department")).toBe("摇号完成，结果公示");
  expect(messageText("en", { kind: "selection.drawn", place: null }, "agency")).toBe(
    "Your agency is not selected; the result is published",
  );
  expect(messageText("en", { kind: "contract.confirmed", place: 1 }, "agency")).toBe("Filing confirmed; performance begins");
});

test("a message that asks for something says what, and by when", () => {
  const dueAt = shanghai("2026-09-15 00:00");
  expect(messageTask("zh", { verb: "confirm-award", dueAt })).toBe("请确认或放弃中选，截止 2026年9月14日");
  expect(messageTask("en", { verb: "confirm-award", dueAt })).toBe("To do: confirm or decline the award, by 14 Sep 2026");
  expect(messageTask("zh", { verb: "approve", dueAt: null })).toBe("请审核");
});
