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

/** Signs in with one click as the person, or as somebody of the organisation. */
export async function actAs(page: Page, nameOrOrganisation: string): Promise<void> {
  await page.goto("/account/demonstration");
  await page.locator("tr", { hasText: nameOrOrganisation }).first().getByRole("button").click();
  await page.waitForURL(/\/(agency|department|office)(\/|$|\?)/);
}
