import { expect, it } from "vitest";
import { ITEMS } from "~/domain/catalogue/items";
import { adviceFor, SITUATIONS, situationOf } from "~/domain/selection/advice";

const offered = ["RANDOM", "LOWEST_PRICE"] as const;

it("advises by what the work is, of what may be chosen alone, and always something (market §4.11)", () => {
  expect(adviceFor({ reviewsAuthorsWork: true, serviceType: "review" }, offered, "LOWEST_PRICE")).toEqual({
    ...{ situation: "reviews-others", advised: ["RANDOM"], isAdvised: false },
  });
  expect(adviceFor({ reviewsAuthorsWork: false, serviceType: "test" }, offered, "LOWEST_PRICE")).toEqual({
    ...{ situation: "standardised", advised: ["LOWEST_PRICE", "RANDOM"], isAdvised: true },
  });
  for (const item of ITEMS) expect([item.code, adviceFor(item, offered, "RANDOM").advised.length > 0]).toEqual([item.code, true]);
  expect(new Set(ITEMS.map(situationOf))).toEqual(new Set(SITUATIONS));
});
