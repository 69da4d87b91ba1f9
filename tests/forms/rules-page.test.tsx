import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { RulesChapterView, RulesView } from "~/components/catalogue/rules-view";
import { rulesWords } from "~/copy/catalogue/rules";
import { LANGS } from "~/copy/define";
import { RULE_SECTIONS } from "~/domain/rulebook/row";
import { ALL_RULES, type Rule } from "~/domain/rulebook/rules";
import { readRulesChapter, readRulesPage, type ShownRule } from "~/reads/catalogue/rules-page";
import { withLaterRows } from "../support/later-rules";

const EVE = new Date("2026-12-31T15:59:59Z");
const DAY = new Date("2026-12-31T16:00:00Z");

function shownAt(now: Date, rows: readonly Rule[], q = ""): ShownRule[] {
  const page = readRulesPage("zh", new URLSearchParams({ q }), now, rows);
  return [...page.active, ...page.later].flatMap((group) => group.rules);
}

test("a row of every rule whose day has not come is shown as coming, and replaces the former on its day", () => {
  const rows = withLaterRows("2027-01-01");
  const [eve, day] = [shownAt(EVE, rows), shownAt(DAY, rows)];
  for (const key of new Set(ALL_RULES.map((row) => row.key))) {
    const standings = (shown: readonly ShownRule[]) => shown.filter((row) => row.key === key).map((row) => row.standing);
    expect([key, standings(eve).slice(-2)]).toEqual([key, ["in-force", "coming"]]);
    expect([key, standings(day).slice(-2)]).toEqual([key, ["replaced", "in-force"]]);
  }
});

test("the market's own rulebook has one row of every rule in force", () => {
  const inForce = shownAt(EVE, ALL_RULES).filter((row) => row.standing === "in-force");
  expect(inForce.map((row) => row.key).sort()).toEqual([...new Set(ALL_RULES.map((row) => row.key))].sort());
});

test("both are named on the page in the reader's language, and the row in force alone bears the rule's address", () => {
  for (const lang of LANGS) {
    const page = readRulesPage(lang, new URLSearchParams({ q: "pay_days" }), EVE, withLaterRows("2027-01-01"));
    const html = renderToStaticMarkup(<RulesView lang={lang} {...page} />);
    const { coming, replaced } = rulesWords[lang].standing;
    expect([html.includes(coming), html.includes(replaced)]).toEqual([true, true]);
    const ids = [...html.matchAll(/id="(pay_days[^"]*)"/g)].map(([, id]) => id);
    expect(ids).toEqual(["pay_days-2024-01-01", "pay_days", "pay_days-2027-01-01"]);
  }
});

const idsIn = (html: string) => [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id ?? "");

test("the page of all rules keeps every rule's address, and leads from there to its row in a chapter of its own", () => {
  for (const lang of LANGS) {
    const index = renderToStaticMarkup(<RulesView lang={lang} {...readRulesPage(lang, new URLSearchParams(), EVE)} />);
    const ids = idsIn(index);
    expect(new Set(ids).size).toBe(ids.length);
    expect([...new Set(ALL_RULES.map(({ key }) => key))].filter((key) => !ids.includes(key))).toEqual([]);
    const links = [...index.matchAll(/href="(?:\/en)?\/rules\/([^"#]+)#([^"]+)"/g)].map(([, chapter = "", id = ""]) => ({ chapter, id }));
    expect(links.length).toBe(ALL_RULES.length);
    for (const section of RULE_SECTIONS) {
      const chapter = readRulesChapter(section, EVE);
      if (!chapter) throw new Error(`no chapter ${section}`);
      const rows = idsIn(renderToStaticMarkup(<RulesChapterView lang={lang} chapter={chapter} />));
      expect(new Set(rows).size).toBe(rows.length);
      expect(links.filter((link) => link.chapter === section && !rows.includes(link.id))).toEqual([]);
    }
  }
});

test("what is no chapter has no page, and the chapters together are the rulebook", () => {
  expect(readRulesChapter("nowhere", EVE)).toBeNull();
  const all = RULE_SECTIONS.flatMap((section) => {
    const chapter = readRulesChapter(section, EVE);
    return [...(chapter?.active ?? []), ...(chapter?.later ?? [])].flatMap((group) => group.rules);
  });
  expect(all.length).toBe(ALL_RULES.length);
});
