import type { Page } from "@playwright/test";

/** People of the demonstration by what they do in the journeys. */
export const CLERK = "周敏";
export const APPROVER = "郑国栋";
export const OPERATOR = "何晓晴";
export const SUPERVISOR = "方远";
export const AUDITOR = "石静";
export const DEPARTMENT_ADMIN = "秦岚";
/** Agencies that may do the same item, by the person who acts for each. */
export const AGENTS = ["林清", "宋佳宁", "田野"] as const;
export const AGENT = AGENTS[0];

const DEMONSTRATION = "/account/demonstration";

/**
 * Signs in as the person, or as somebody of the organisation: what the demonstration's one click sends is sent without drawing its page
 * and the desk behind it, because journeys change persons often. The click itself has journeys of its own.
 */
export async function actAs(page: Page, nameOrOrganisation: string): Promise<void> {
  const shown = await page.request.get(DEMONSTRATION);
  const rows = (await shown.text()).split(/<tr[ >]/).slice(1);
  const user = /name="user" value="([^"]+)"/.exec(rows.find((row) => row.includes(nameOrOrganisation)) ?? "")?.[1];
  if (!user) throw new Error(`nobody of the demonstration is ${nameOrOrganisation}`);
  const { origin } = new URL(shown.url());
  const answer = await page.request.post(DEMONSTRATION, { form: { user }, headers: { origin }, maxRedirects: 0 });
  if (answer.status() !== 303) throw new Error(`${nameOrOrganisation} was not signed in: ${answer.status()}`);
}
