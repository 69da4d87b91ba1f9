import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { restoreAndUpgrade } from "#db/backup/restore-and-upgrade";
import { agency } from "#db/schema/agency";
import { commission } from "#db/schema/commission";
import { membership, organisation } from "#db/schema/people";
import { projectPath } from "~/lib/project-path";
import { advanceDue } from "~/workflows/engine/advance-due";
import { withDatabase } from "../support/database";
import { testFolder } from "../support/folder";
import { answersWhy } from "../support/looks";
import { testShell } from "../support/market";
import { type TestSite, testSite } from "../support/site";

const FOLDER = projectPath("tests/fixtures/upgrade");
const database = withDatabase();

/** When a backup was made: its first line says so. */
const momentOf = (path: string): string => JSON.parse(gunzipSync(readFileSync(path)).toString().split("\n", 1)[0] ?? "").at;

// How every row comes back is asked on both engines, of both engines' backups (tests/embedded/upgrade.test.ts); pages read either alike.
test("over an earlier release's backup every desk's pages answer, and time goes on", async () => {
  const { db, kind: engine } = database();
  const name = readdirSync(FOLDER).find((each) => each.endsWith(`-${engine}.backup`)) ?? "";
  await restoreAndUpgrade(database(), testFolder("restored"), join(FOLDER, name));
  const commissions = await db.select().from(commission);
  const agencies = await db.select().from(agency);
  expect([new Set(commissions.map(({ status }) => status)).size, new Set(agencies.map(({ status }) => status)).size]).toEqual([17, 5]);
  const shell = await testShell(database(), momentOf(join(FOLDER, name)));
  const faults: string[] = [];
  const site = await testSite(shell);
  const open = (at: TestSite, address: string, cookie: string) => at.ask(address, { headers: { cookie } });
  const ask = async (address: string, cookie: string, by = open) => {
    const { status } = await by(site, address, cookie);
    if (status >= 500) faults.push(`${address}: ${status}`);
    return status;
  };
  const people = await db
    .select({ userId: membership.userId, kind: organisation.kind, roles: membership.roles })
    .from(membership)
    .innerJoin(organisation, sql`${organisation.id} = ${membership.organisationId}`);
  // One person a set of roles: the desks are the same for the others.
  const desks = new Map(people.map((each) => [`${each.kind} ${each.roles.join()}`, each]));
  expect(desks.size).toBe(5);
  for (const { userId, kind, roles } of desks.values()) {
    const cookie = await site.signIn(userId);
    expect([kind, await ask(`/${kind}`, cookie)]).toEqual([kind, 200]);
    for (const address of ["/account", "/account/inbox"]) await ask(address, cookie);
    // Whoever approves or supervises sees the same pages with other buttons.
    if (!roles.includes("purchaser_approver") && !roles.includes("office_supervisor"))
      for (const { id } of commissions) await ask(`/${kind}/commissions/${id}`, cookie);
    if (kind === "office") for (const { organisationId } of agencies) await ask(`/office/admissions/${organisationId}`, cookie, answersWhy);
  }
  for (const address of ["/", "/commissions", "/results", "/agencies", "/feed.xml"]) await ask(address, "");
  for (const { number } of commissions) if (number) await ask(`/c/${number}`, "");
  expect(faults).toEqual([]);

  // Time goes on: what waits for its beacon or is due is done.
  await advanceDue(shell);
  const waiting = await db.select().from(commission).where(sql`status = 'selecting'`);
  expect(waiting).toEqual([]);
});
