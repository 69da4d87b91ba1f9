import { NEGATIVE_LIST } from "~/domain/catalogue/abolished";
import type { ServiceItem } from "~/domain/catalogue/item";
import { ITEMS } from "~/domain/catalogue/items";
import { postable } from "~/domain/catalogue/postable";
import { searchItems } from "~/domain/catalogue/search-items";
import { matchShare } from "~/domain/kernel/chinese-text";
import type { Refusal } from "~/domain/kernel/decision";
import type { RulesBoundBy } from "~/domain/rulebook/rules";
import { type Advice, adviceFor } from "~/domain/selection/advice";
import { offeredMethods } from "~/domain/selection/carried";
import { FIRST_METHOD } from "~/domain/selection/methods";
import { queryText } from "~/forms/query-text";

export type ItemChoice = {
  readonly item: ServiceItem;
  readonly refusal: Refusal | null;
  /** Which of the methods suits it, where there is a choice; null where there is none. */
  readonly advice: Advice | null;
};

/**
 * The first page of a posting: items of the list by search, each with why it may not be posted, and what has been abolished; the methods
 * that the rules offer, and the one that the address names. Null for a method that is not offered.
 */
export function readChooseItemPage(query: string, named: string | null, rules: RulesBoundBy<"publication">) {
  const methods = offeredMethods("DEPT", rules);
  const method = methods.find((each) => each === (named ?? FIRST_METHOD));
  if (!method) return null;
  const asked = queryText(query);
  const found = asked === "" ? ITEMS : searchItems(asked);
  const choices = found.map((item): ItemChoice => {
    const decided = postable(item, "DEPT");
    const advice = methods.length > 1 && decided.ok ? adviceFor(item, methods, method) : null;
    return { item, refusal: decided.ok ? null : decided, advice };
  });
  // Without a search only what can be chosen is listed; a search also answers what was looked for and may not be posted.
  const shown = asked === "" ? choices.filter((each) => each.refusal === null) : choices;
  const abolished = asked === "" ? [] : NEGATIVE_LIST.filter((each) => matchShare(asked, `${each.name.zh} ${each.name.en}`) >= 0.6);
  return { query: asked, method, methods, choices: shown, abolished };
}

export type ChooseItemPage = NonNullable<ReturnType<typeof readChooseItemPage>>;
