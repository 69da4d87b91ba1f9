import { asc, desc, eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { event } from "#db/schema/event";
import { file } from "#db/schema/file";
import { readAsked } from "~/forms/log/asked";
import { sequencer } from "~/workflows/log/sequence";
import { withDatabase } from "../support/database";
import { type Market, rowOf, testMarket } from "../support/market";
import { type TestSite, testSite } from "../support/site";
import { drafted, drawn, publishDraft, signed, TEST_DOCUMENT } from "../support/stages";

const database = withDatabase();
const ATTACHED = "b".repeat(64);
let market: Market;
let site: TestSite;

beforeAll(async () => {
  market = await testMarket(database());
  site = await testSite(market.shell);
});

const answered = async (q: string, prefix = "") => {
  const answer = await site.ask(`${prefix}/check?${new URLSearchParams({ q })}`);
  expect(answer.status).toBe(200);
  return answer.text();
};

/** A file of a commission's notice, as it stands once it was uploaded. */
async function attach(commissionId: string, sha256: string): Promise<string> {
  const { clerk, shell } = market;
  const id = shell.entropy.id();
  await shell.database.db.insert(file).values({
    ...{ id, sha256, ownerId: clerk.organisationId, uploadedBy: clerk.userId, subjectKind: "commission", subjectId: commissionId },
    ...{ visibility: "public", name: "任务书.pdf", mime: "application/pdf", bytes: 3, uploadedAt: await shell.clock.now() },
  });
  return id;
}

test("reads what is typed, pasted or scanned", () => {
  expect(readAsked("  ")).toBeNull();
  expect(readAsked("https://market.example/en/c/mx-2026-000101/award?x=1")).toEqual({ kind: "commission", text: "MX-2026-000101" });
  expect(readAsked("https://market.example/log/2-17")).toEqual({ kind: "line", text: "2-17" });
  expect(readAsked("4182")).toEqual({ kind: "line", text: "4182" });
  expect(readAsked("AAAA ".repeat(16))).toEqual({ kind: "hash", text: "a".repeat(64) });
  for (const text of ["a".repeat(63), "什么"]) expect(readAsked(text)).toEqual({ kind: "words", text });
});

test("finds nothing of a draft: neither its number nor its file, and says the same as of what never was", async () => {
  const id = await drafted(market);
  await attach(id, ATTACHED);
  expect(await answered(ATTACHED)).toContain("不是本站公布的：要么不出自本站，要么改动过");
  expect(await answered("MX-2026-000001")).toContain("不是本站公布的编号");
  await publishDraft(market, id);
  const { number } = await rowOf(market.shell, id);
  const html = await answered(ATTACHED);
  for (const words of ["收存并公布的文件，未改动", `href="/c/${number}"`, "下载公布的文件"]) expect(html).toContain(words);
  expect(await answered(ATTACHED, "/en")).toContain("published, and unchanged");
  expect(await answered(number ?? "")).toContain("公布的委托");
});

test("says that a file was replaced and why, and that one taken out of a draft was never published", async () => {
  const id = await publishDraft(market, await drafted(market));
  const [old, next, out] = [await attach(id, "c".repeat(64)), await attach(id, "d".repeat(64)), await attach(id, "e".repeat(64))];
  const { db } = market.shell.database;
  const supersededAt = await market.shell.clock.now();
  await db.update(file).set({ supersededAt, supersededById: next, supersedeReason: "页码有误" }).where(eq(file.id, old));
  await db.update(file).set({ supersededAt }).where(eq(file.id, out));
  const html = await answered("c".repeat(64));
  for (const words of ["已被替换", "页码有误"]) expect(html).toContain(words);
  expect(await answered("e".repeat(64))).toContain("不是本站公布的");
});

test("tells a contract by its fingerprint alone, a locked roster, and a line of the log", async () => {
  await signed(market);
  const html = await answered(TEST_DOCUMENT.sha256);
  expect(html).toContain("未改动");
  expect(html).toContain("合同和成果只公布名称和指纹");
  expect(html).not.toContain("/files/");
  const { number } = await rowOf(market.shell, await drawn(market));
  const proof = (await (await site.ask(`/proofs/${number}.json`)).json()) as { inputsHash: string };
  expect(await answered(proof.inputsHash)).toContain(`${number} 锁定名单的指纹`);
  await sequencer(market.shell).round();
  expect(await answered("0")).toContain("公开日志第 0 号");
  expect(await answered("99999")).toContain("本站日志没有这一号");
  // A receipt is asked by the hash that its line holds; a line that is not served yet is nobody's.
  const [first] = await database().db.select().from(event).orderBy(asc(event.id)).limit(1);
  expect(await answered(first?.hash ?? "")).toContain("公开日志第 0 号");
  await drafted(market);
  const [last] = await database().db.select().from(event).orderBy(desc(event.id)).limit(1);
  expect(await answered(last?.hash ?? "")).toContain("不是本站公布的");
});

test("says what to do with a photograph that holds no code, unless it was published itself", async () => {
  const photo = async (q: string) => (await site.ask(`/check?${new URLSearchParams({ q, photo: "no-code" })}`)).text();
  expect(await photo("f".repeat(64))).toContain("照片里没有读到二维码");
  expect(await photo(TEST_DOCUMENT.sha256)).toContain("未改动");
});
