import { type AbolishedItem, NEGATIVE_LIST } from "~/domain/catalogue/abolished";
import type { ServiceItem } from "~/domain/catalogue/item";
import { ITEMS } from "~/domain/catalogue/items";
import { rulesAt } from "~/domain/rulebook/rules";

export type AbolishedPage = {
  readonly rows: readonly AbolishedItem[];
  readonly items: readonly Pick<ServiceItem, "code" | "name">[];
  readonly phone: string;
  readonly replyWorkingDays: number;
};

/** The negative list, the abolished items of the catalogue, and where to report a demand. */
export function readAbolishedPage(phone: string, now: Date): AbolishedPage {
  const items = ITEMS.filter((item) => item.status === "ABOLISHED").map(({ code, name }) => ({ code, name }));
  return { rows: NEGATIVE_LIST, items, phone, replyWorkingDays: rulesAt(now).value("item.challenge_reply_wd") };
}
