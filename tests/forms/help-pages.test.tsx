import { statSync } from "node:fs";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { GuidePage, HelpPage } from "~/components/shell/help-pages";
import { SiteFoot } from "~/components/shell/site-foot";
import { LANGS } from "~/copy/define";
import { faq } from "~/copy/shell/faq";
import { DESKS, type Desk } from "~/lib/desks";
import { href } from "~/lib/lang";
import { paths } from "~/lib/paths";
import { projectPath } from "~/lib/project-path";
import { readGuideRules, readHelpTerms } from "~/reads/catalogue/help-page";

const NOW = new Date("2026-09-14T01:00:00Z");
const SITE = { phone: "0512-60000000", address: "示范路 1 号" };
const desks = Object.keys(DESKS) as Desk[];

test("answers and guides say the terms of the rules in force, never an empty one", () => {
  for (const lang of LANGS) {
    const terms = readHelpTerms(lang, NOW);
    expect(Object.entries(terms).filter(([, text]) => text === "")).toEqual([]);
    expect(terms.confirm).toBe(lang === "zh" ? "2 个工作日" : "2 working days");
    const html = renderToStaticMarkup(<HelpPage lang={lang} terms={terms} site={SITE} />);
    expect(Object.keys(faq[lang]).length).toBeGreaterThanOrEqual(12);
    for (const text of [terms.confirm, terms.pay_days, terms["file.max_size"], SITE.phone]) expect(html).toContain(text);
    expect(html).not.toContain("undefined");
    for (const desk of desks) expect(html).toContain(`href="${href(lang, paths.guide(desk))}"`);
  }
});

test("each guide leads to where its steps are done and to the rules of its terms, and names whom to call", () => {
  for (const lang of LANGS)
    for (const desk of desks) {
      const rules = readGuideRules(desk, NOW);
      const html = renderToStaticMarkup(<GuidePage lang={lang} desk={desk} terms={readHelpTerms(lang, NOW)} rules={rules} site={SITE} />);
      expect(rules.length).toBeGreaterThan(0);
      for (const { key, section } of rules) expect(html).toContain(`href="${href(lang, paths.rule(section, key))}"`);
      expect(html).toContain(`href="${href(lang, DESKS[desk].home)}`);
      expect(html).toContain(SITE.phone);
      expect(html).not.toContain("undefined");
    }
});

test("each guide pictures a step in the reader's language: told in words, with its size, light, and loaded when it is reached", () => {
  for (const lang of LANGS)
    for (const desk of desks) {
      const rules = readGuideRules(desk, NOW);
      const html = renderToStaticMarkup(<GuidePage lang={lang} desk={desk} terms={readHelpTerms(lang, NOW)} rules={rules} site={SITE} />);
      const pictures = [...html.matchAll(/<img[^>]*>/g)].map(([tag]) => tag);
      expect(pictures.length).toBeGreaterThan(0);
      for (const tag of pictures) {
        expect(tag).toMatch(/ alt="[^"]{20,}" width="\d+" height="\d+" loading="lazy"/);
        const [, source = ""] = / src="([^"]+)"/.exec(tag) ?? [];
        expect(source).toContain(`.${lang}.webp`);
        expect(statSync(projectPath("public", source.slice(1))).size).toBeLessThanOrEqual(40 * 1024);
      }
    }
});

test("every page's foot and every desk's menu lead to help", () => {
  const site = { district: "", host: "主办", phone: "", address: "", icp: "", icpUrl: "", accessibilityPath: paths.accessibility };
  expect(renderToStaticMarkup(<SiteFoot lang="zh" site={site} />)).toContain(`href="${paths.help}"`);
  for (const desk of desks) expect(DESKS[desk].menu.map(({ path }) => path)).toContain(paths.guide(desk));
});
