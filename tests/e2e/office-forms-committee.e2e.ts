import { audit, auditWords } from "./support/audit";
import { MET_ON_THE_WAY } from "./support/met";
import { actAs, SUPERVISOR } from "./support/people";
import { pageAt } from "./support/routes";
import { expect, test } from "./support/site";

test.use({ story: "custodians" });

const CUSTODIANS = [
  ["示范区财政监督局", "91129900MA00095115"],
  ["示范区审计中心", "91129900MA000952XW"],
  ["示范区公证处", "91129900MA0009538W"],
] as const;

test("registers three custodians and forms their committee, on pages that are no barrier", async ({ page }) => {
  await actAs(page, SUPERVISOR);
  for (const [name, code] of CUSTODIANS) {
    await page.goto("/office/custodians/new");
    await page.locator("main [name=organisationName]").fill(name);
    await page.locator("main [name=uscc]").fill(code);
    await page.locator("main [name=phone]").fill("022-00000991");
    await page.locator("main [name=address]").fill("天津市示范区政务路 3 号");
    await page.locator("main form[method=post] button").last().click();
    await expect(page.locator("main")).toContainText("保管单位已登记");
  }
  await page.goto("/office/custodians");
  await page.locator("main a[href='/office/committees/new']").first().click();
  await expect(page).toHaveURL("/office/committees/new");
  for (const [name] of CUSTODIANS) await page.getByLabel(name).check();
  await page.locator("main [name=threshold]").fill("2");
  await page.locator("main form[method=post] button").last().click();
  await expect(page).toHaveURL(/\/office\/committees\/[0-9a-f-]{36}/);
  const { pathname } = new URL(page.url());
  await page.goto(`${pathname}/deal`);
  await expect(page.locator("main")).toContainText(CUSTODIANS[0][0]);
  const wrong: string[] = [];
  const pages = ["/office/committees/new", pathname, `${pathname}/deal`];
  expect(pages.map((path) => pageAt(path)?.pattern)).toEqual(MET_ON_THE_WAY.committee);
  for (const path of pages) wrong.push(...(await audit(page, path)), ...(await auditWords(page, `/en${path}`)));
  expect(wrong).toEqual([]);
});
