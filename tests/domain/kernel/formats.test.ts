import { describe, expect, it } from "vitest";
import {
  formatAgo,
  formatDateTime,
  formatDue,
  formatFen,
  formatLate,
  formatRemaining,
  formatShortDateTime,
  formatWeekday,
} from "~/copy/values";
import { shanghai } from "./calendar-2026";

describe("values as people read them", () => {
  it("writes dates, amounts and remaining time in both languages", () => {
    const at = shanghai("2026-12-01 10:00");
    expect(formatDateTime("zh", at)).toBe("2026年12月1日 10:00");
    expect(formatDateTime("en", at)).toBe("1 Dec 2026, 10:00");
    expect(formatShortDateTime("zh", at)).toBe("12月1日 10:00");
    expect(formatWeekday("zh", at)).toBe("星期二");
    expect(formatFen("zh", 9_200_000)).toBe("¥92,000.00");
    expect(formatFen("en", 9_200_000)).toBe("CNY 92,000.00");
    expect(formatRemaining("zh", 3)).toBe("剩 3 个工作日");
    expect(formatRemaining("en", 1)).toBe("1 working day left");
    expect(formatRemaining("zh", 0)).toBe("今日到期");
    expect(formatLate("en", 2)).toBe("2 working days late");
  });

  it("says how long ago in the largest whole unit", () => {
    const minute = 60_000;
    const said = [0, minute - 1, minute, 59 * minute, 60 * minute, 25 * 60 * minute, 72 * 60 * minute].map((ms) => formatAgo("zh", ms));
    expect(said).toEqual(["刚刚", "刚刚", "1 分钟前", "59 分钟前", "1 小时前", "1 天前", "3 天前"]);
    expect([formatAgo("en", -5), formatAgo("en", minute), formatAgo("en", 120 * minute)]).toEqual([
      "just now",
      "1 minute ago",
      "2 hours ago",
    ]);
  });

  it("shows 24:00 of a day as that day, and a clock minute as it is", () => {
    expect(formatDue("zh", shanghai("2026-12-02 00:00"))).toBe("2026年12月1日");
    expect(formatDue("zh", shanghai("2026-12-01 10:30"))).toBe("2026年12月1日 10:30");
  });
});
