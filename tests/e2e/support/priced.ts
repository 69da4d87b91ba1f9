import { expect, type Page } from "@playwright/test";
import { EARLIER } from "./life";
import { APPROVER, actAs, CLERK, OPERATOR } from "./people";

const ITEM = "TJ-ZJ-002";
const SECTIONS = ["basics", "content", "deliverables", "schedule", "price", "agencies", "legal", "contact"] as const;
type Field = readonly [name: string, value: string];

/** What the form of a section would send as it stands. */
async function fieldsAt(page: Page, path: string): Promise<Field[]> {
  await page.goto(path);
  return page.evaluate(() => {
    const forms = [...document.querySelectorAll<HTMLFormElement>("main form[method=post]")];
    const longest = forms.sort((a, b) => b.elements.length - a.elements.length)[0];
    return [...new FormData(longest)].flatMap(([name, value]): [string, string][] => (typeof value === "string" ? [[name, value]] : []));
  });
}

async function post(page: Page, path: string, fields: readonly Field[]): Promise<string> {
  const { origin } = new URL(page.url());
  const headers = { origin, "content-type": "application/x-www-form-urlencoded" };
  const data = new URLSearchParams(fields.map(([name, value]) => [name, value])).toString();
  const answer = await page.request.post(path, { data, headers, maxRedirects: 0 });
  expect([path, answer.status()]).toEqual([path, 303]);
  return answer.headers().location ?? "";
}

/** A commission by the lowest price is posted, approved and published, its terms those of an earlier one: what is sent is sent without typing. */
export async function publishPriced(page: Page, title: string, ceiling: string): Promise<{ readonly id: string; readonly number: string }> {
  await actAs(page, CLERK);
  await page.goto(`/department/commissions?q=${encodeURIComponent(EARLIER)}`);
  const earlier = await page.locator("main").getByRole("link", { name: EARLIER }).first().getAttribute("href");
  const copied = await post(page, `${earlier}/copy`, await fieldsAt(page, `${earlier}/copy`));
  const base = "/department/commissions";
  const begun = await fieldsAt(page, `${base}/new?item=${ITEM}&method=LOWEST_PRICE`);
  const key = begun.find(([name]) => name === "idempotencyKey")?.[1] ?? "";
  const edit = await post(page, `${base}/new?method=LOWEST_PRICE`, [
    ["item", ITEM],
    ["method", "LOWEST_PRICE"],
    ["idempotencyKey", key],
  ]);
  const source = copied.replace(/\/edit.*$/, "/edit");
  // Everything that a copy leaves empty, because it differs from project to project.
  const given: Readonly<Record<string, string>> = {
    ...{ title, priceFen: ceiling, windowWorkingDays: "5", projectCode: "2609-120000-04-01-123458" },
    ...{ content: "对报告书进行技术评估，出具评估意见。", scale: "报告书 1 份，约 280 页", site: "示范河口湿地" },
    tenderLawBasis: "单项合同估算价 100,000 元，未达到必须招标的标准。",
  };
  for (const section of SECTIONS) {
    const fields = await fieldsAt(page, `${source}/${section}`);
    const revision = (await fieldsAt(page, `${edit}/${section}`)).find(([name]) => name === "revision")?.[1] ?? "";
    const authors: Field[] =
      section === "agencies"
        ? [
            ["reportAuthors-uscc-0", "91350100M000100Y43"],
            ["reportAuthors-name-0", "示范环科咨询有限公司"],
          ]
        : [];
    const rest = fields.filter(([name]) => name !== "revision" && !authors.some(([own]) => own === name));
    await post(page, `${edit}/${section}`, [
      ...rest.map(([name, value]): Field => [name, given[name] ?? value]),
      ...authors,
      ["revision", revision],
    ]);
  }
  const work = edit.replace(/\/edit.*$/, "");
  const id = work.split("/").at(-1) ?? "";
  for (const [person, path] of [
    [CLERK, `${work}/check`],
    [APPROVER, `${work}/approve`],
    [OPERATOR, `/office/commissions/${id}/publish`],
  ] as const) {
    await actAs(page, person);
    await post(page, path, [...(await fieldsAt(page, path)), ["declared", "yes"]]);
  }
  await page.goto(`/office/commissions/${id}`);
  const number = /MX-\d{4}-\d{6}/.exec((await page.locator("main").textContent()) ?? "")?.[0] ?? "";
  return { id, number };
}
