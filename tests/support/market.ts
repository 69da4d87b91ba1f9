import { eq } from "drizzle-orm";
import type { Database } from "#db/client";
import { agency, itemEntry } from "#db/schema/agency";
import { commission } from "#db/schema/commission";
import { insertOrganisation } from "#db/writes/people";
import { localBeacon } from "~/adapters/beacon/local-beacon";
import { openDiskStore } from "~/adapters/files/disk-store";
import { diskLogStore } from "~/adapters/log/disk-log-store";
import { actorOf, createUser } from "~/auth/actor-for";
import type { CommissionTerms } from "~/domain/commission/terms";
import type { OrganisationKind, Role, UserActor } from "~/domain/kernel/actor";
import type { Decision } from "~/domain/kernel/decision";
import { usccCheckDigit } from "~/domain/kernel/uscc";
import { rulesAt } from "~/domain/rulebook/rules";
import { type Clock, fixedClock } from "~/lib/clock";
import { parseConfig } from "~/lib/config";
import { seededEntropy } from "~/lib/entropy";
import { createLogger } from "~/lib/log";
import type { Shell } from "~/lib/shell";
import { testFolder } from "./folder";

export type TestClock = Clock & { set(to: Date | string): void };
export type Market = {
  readonly shell: Shell & { readonly clock: TestClock };
  readonly operator: UserActor;
  readonly supervisor: UserActor;
  readonly clerk: UserActor;
  readonly approver: UserActor;
  readonly agencies: readonly UserActor[];
};

/** A shell for tests: given database, a clock that stands still, entropy that repeats itself, the local beacon, files in a folder of its own. */
export async function testShell(database: Database, at: Date | string, seed = "tests"): Promise<Shell & { clock: TestClock }> {
  const config = parseConfig({ MODE: "test", LOG_LEVEL: "silent", BEACON: "local" });
  const entropy = seededEntropy(seed);
  return {
    database,
    clock: fixedClock(at),
    rulesAt,
    entropy,
    config,
    files: await openDiskStore(testFolder("files"), entropy),
    logStore: diskLogStore(testFolder("log"), entropy),
    beacon: localBeacon("tests"),
    log: createLogger(config),
  };
}

/** The n-th invented code of a kind: division 129900 is unassigned, the check digit is right. */
export function testUscc(n: number, prefix = "91"): string {
  const body = `${prefix}129900${String(n).padStart(9, "0")}`;
  return `${body}${usccCheckDigit(body)}`;
}

/** An organisation with one person a role list. */
export async function organisationWith(
  shell: Shell,
  given: { kind: OrganisationKind; name: string; uscc: string; people: readonly { name: string; roles: readonly Role[] }[] },
): Promise<UserActor[]> {
  const now = await shell.clock.now();
  const id = shell.entropy.id(now);
  await insertOrganisation(shell.database.db, {
    id,
    kind: given.kind,
    uscc: given.uscc,
    name: given.name,
    englishName: null,
    phone: "022-00000000",
    address: "天津市示范区政务路1号",
    now,
  });
  const actors: UserActor[] = [];
  for (const [at, person] of given.people.entries()) {
    const userId = await createUser(shell, {
      organisationId: id,
      name: person.name,
      login: `${given.uscc.toLowerCase()}-${at}@market.example`,
      roles: person.roles,
      now,
    });
    actors.push(await actorOf(shell.database, userId));
  }
  return actors;
}

const DEFAULT_ITEM = "TJ-ZJ-002";

/** Office, department and `count` agencies admitted for the item, as rows: admission itself has its own tests. */
export async function testMarket(
  database: Database,
  at: Date | string = "2026-09-14T01:00:00Z",
  count = 5,
  itemCode = DEFAULT_ITEM,
): Promise<Market> {
  const shell = await testShell(database, at);
  const [operator, supervisor] = await organisationWith(shell, {
    kind: "office",
    name: "示范区政务服务办公室",
    uscc: testUscc(1, "11"),
    people: [
      { name: "赵审", roles: ["office_operator"] },
      { name: "钱督", roles: ["office_supervisor"] },
    ],
  });
  const [clerk, approver] = await organisationWith(shell, {
    kind: "department",
    name: "示范区生态环境局",
    uscc: testUscc(2, "11"),
    people: [
      { name: "孙经", roles: ["purchaser_agent"] },
      { name: "李核", roles: ["purchaser_approver"] },
    ],
  });
  if (!operator || !supervisor || !clerk || !approver) throw new Error("the test market lacks people");
  const agencies: UserActor[] = [];
  for (let n = 0; n < count; n++) agencies.push(await admittedAgency(shell, n, itemCode));
  return { shell, operator, supervisor, clerk, approver, agencies };
}

/** One more agency that may take work of the item. */
export async function admittedAgency(shell: Shell, n: number, itemCode = DEFAULT_ITEM): Promise<UserActor> {
  const [actor] = await organisationWith(shell, {
    kind: "agency",
    name: `示例技术机构${n + 1}`,
    uscc: testUscc(100 + n),
    people: [{ name: `周${n + 1}`, roles: ["agency_admin", "agency_agent"] }],
  });
  if (!actor) throw new Error("the agency has nobody");
  const now = await shell.clock.now();
  await shell.database.db.insert(agency).values({ organisationId: actor.organisationId, status: "active", committedAt: now });
  await shell.database.db
    .insert(itemEntry)
    .values({ id: shell.entropy.id(now), agencyId: actor.organisationId, itemCode, status: "active", since: now });
  return actor;
}

/** Terms that pass every check; parts can be replaced. */
export function testTerms(parts: Partial<CommissionTerms> = {}): CommissionTerms {
  return {
    title: "示范区再生水厂扩建项目环境影响报告书技术评估",
    itemCode: DEFAULT_ITEM,
    approvalItem: "建设项目环评审批",
    projectCode: "2026-129900-46-01-000001",
    content: "对报告书的工程分析、环境现状调查、影响预测和环保措施进行技术评估，组织专家现场踏勘一次、评审会一次。",
    scale: "报告书 1 份，扩建规模 3 万立方米/日",
    site: "天津市示范区再生路 8 号",
    deliverables: [{ name: "技术评估报告", form: "纸质与 PDF", copies: 3, standard: "建设项目环境影响评价技术评估导则" }],
    quality: "结论明确，意见逐条可核；专家不少于 5 人。",
    duration: { count: 15, unit: "WD" },
    priceFen: 9_200_000,
    feeBasis: "参照近三年同类项目合同价",
    budgetSource: "2026-ENV-014",
    higherGrade: false,
    qualificationNote: "",
    avoided: [],
    reportAuthors: [{ uscc: testUscc(900), name: "示例编制单位" }],
    affiliation: "无隶属、投资或管理关系",
    legalBasis: "建设项目环境保护管理条例第九条",
    tenderLawApplies: false,
    tenderLawBasis: "合同估算价低于 100 万元，不属于依法必须招标的项目",
    complaintPhone: "022-00000012",
    contactName: "孙经",
    contactPhone: "022-00000011",
    windowWorkingDays: 3,
    closeMinute: "10:00",
    ...parts,
  };
}

/** The value of a yes; throws the reason of a no, so that a test names what was refused. */
export function must<T>(decision: Decision<T>): T {
  if (decision.ok) return decision.value;
  throw new Error(`refused: ${decision.reason} ${JSON.stringify(decision.detail ?? {})}`);
}

/** The commission's row as it stands. */
export async function rowOf(shell: Shell, id: string) {
  const [row] = await shell.database.db.select().from(commission).where(eq(commission.id, id));
  if (!row) throw new Error(`no commission ${id}`);
  return row;
}

/** The revision that a page would show now. */
export async function seenOf(shell: Shell, id: string): Promise<number> {
  return (await rowOf(shell, id)).revision;
}
