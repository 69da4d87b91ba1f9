import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import type { Database } from "#db/client";
import { membership, organisation, user } from "#db/schema/people";
import { localBeacon } from "~/adapters/beacon/local-beacon";
import { type FileStore, FileTooLarge } from "~/adapters/files/file-store";
import { diskLogStore } from "~/adapters/log/disk-log-store";
import type { TermKey } from "~/domain/commission/sections";
import type { CommissionTerms } from "~/domain/commission/terms";
import type { OrganisationKind, Role, UserActor } from "~/domain/kernel/actor";
import { rulesAt } from "~/domain/rulebook/rules";
import { fixedClock } from "~/lib/clock";
import { parseConfig } from "~/lib/config";
import { seededEntropy, systemEntropy } from "~/lib/entropy";
import { createLogger } from "~/lib/log";
import type { Shell } from "~/lib/shell";
import { testFolder } from "./folder";

/** Files in memory, for tests that never restart. */
export function memoryFiles(): FileStore {
  const shelf = new Map<string, Uint8Array>();
  return {
    async put(source, limit) {
      const parts: Uint8Array[] = [];
      if (source instanceof Uint8Array) parts.push(source);
      else for await (const part of source) parts.push(part);
      const bytes = Buffer.concat(parts);
      if (bytes.byteLength > limit) throw new FileTooLarge(limit);
      const sha256 = createHash("sha256").update(bytes).digest("hex");
      shelf.set(sha256, bytes);
      return { sha256, bytes: bytes.byteLength };
    },
    read: async (sha256) => {
      const bytes = shelf.get(sha256);
      return bytes ? Readable.from([bytes]) : null;
    },
    tryWriting: async () => {},
    keepOnly: async (hashes) => {
      for (const sha256 of shelf.keys()) if (!hashes.has(sha256)) shelf.delete(sha256);
    },
  };
}

/** Its notices name a beacon; nothing is ever drawn. */
const beacon: Shell["beacon"] = { ...localBeacon("posting"), value: async () => null };

/** A shell around a test's database, its clock standing at the instant. */
export function postingShell(database: Database, at: string): Shell & { readonly clock: ReturnType<typeof fixedClock> } {
  const config = parseConfig({ MODE: "test", LOG_LEVEL: "silent" });
  return {
    database,
    rulesAt,
    clock: fixedClock(at),
    entropy: seededEntropy("posting"),
    config,
    files: memoryFiles(),
    logStore: diskLogStore(testFolder("log"), seededEntropy("log")),
    beacon,
    log: createLogger(config),
  };
}

let next = 0;

async function person(
  database: Database,
  org: { id: string; kind: OrganisationKind; name: string; uscc: string },
  name: string,
  roles: Role[],
): Promise<UserActor> {
  const now = new Date("2026-09-01T01:00:00Z");
  const userId = systemEntropy.id();
  await database.db.insert(user).values({ id: userId, name, login: `${userId}@posting.example`, passwordHash: "-", createdAt: now });
  await database.db.insert(membership).values({ userId, organisationId: org.id, roles, createdAt: now });
  return {
    kind: "user",
    userId,
    name,
    organisationId: org.id,
    organisationKind: org.kind,
    organisationName: org.name,
    uscc: org.uscc,
    roles,
  };
}

async function organise(database: Database, kind: OrganisationKind, name: string) {
  const org = { id: systemEntropy.id(), kind, name, uscc: `T${String(++next).padStart(17, "0")}` };
  await database.db.insert(organisation).values({ ...org, phone: "022-00001234", createdAt: new Date("2026-09-01T01:00:00Z") });
  return org;
}

/** A department with a clerk who is approver too, a clerk, two approvers; the office with an operator. */
export async function postingPeople(database: Database) {
  const department = await organise(database, "department", "示范区行政审批局");
  const other = await organise(database, "department", "示范区生态环境局");
  const office = await organise(database, "office", "示范区政务服务办公室");
  return {
    clerk: await person(database, department, "赵明", ["purchaser_agent"]),
    both: await person(database, department, "钱进", ["purchaser_agent", "purchaser_approver"]),
    approver: await person(database, department, "孙理", ["purchaser_approver"]),
    stranger: await person(database, other, "李远", ["purchaser_agent", "purchaser_approver"]),
    operator: await person(database, office, "周正", ["office_operator"]),
  };
}

/** Everything that a draft of an item still lacks. */
export const restOfTerms = {
  title: "示范新材料产业园项目环评报告书技术评估",
  scale: "报告书 1 份，约 320 页",
  site: "天津市示范区新材料产业园",
  priceFen: 9_200_000,
  budgetSource: "2026 年部门预算 环评技术评估费",
  reportAuthors: [{ uscc: "91120199MA0000001X", name: "示范环科咨询有限公司" }],
  affiliation: "none",
  tenderLawApplies: false,
  tenderLawBasis: "单项合同估算价不足 100 万元",
  contactName: "环境审批科",
} as const satisfies Partial<CommissionTerms>;

export const REST_KEYS = Object.keys(restOfTerms) as TermKey[];
