import { beforeAll, describe, expect, test } from "vitest";
import { filesOf } from "#db/queries/files";
import type { UserActor } from "~/domain/kernel/actor";
import { rejectFiling } from "~/workflows/contract/answer-filing";
import { approveCommission } from "~/workflows/posting/approve-commission";
import { attachFiles, detachFile } from "~/workflows/posting/attach-files";
import { publishCommission } from "~/workflows/posting/publish-commission";
import { submitForApproval } from "~/workflows/posting/submit-for-approval";
import { withDatabase } from "../support/database";
import { type Market, must, organisationWith, rowOf, seenOf, testMarket, testUscc } from "../support/market";
import { type TestSite, testSite } from "../support/site";
import { advanceUntil, drafted, providerOf, signed } from "../support/stages";
import { PDF } from "../support/visitor";

const database = withDatabase();
let market: Market;
let site: TestSite;

beforeAll(async () => {
  market = await testMarket(database());
  site = await testSite(market.shell);
});

async function statusFor(viewer: UserActor | null, fileId: string): Promise<number> {
  const headers: Record<string, string> = viewer ? { cookie: await site.signIn(viewer.userId) } : {};
  return (await site.ask(`/files/${fileId}`, { headers })).status;
}

async function statuses(fileId: string, viewers: readonly (UserActor | null)[]): Promise<number[]> {
  const found: number[] = [];
  for (const viewer of viewers) found.push(await statusFor(viewer, fileId));
  return found;
}

describe("a file by its address", () => {
  test("of a draft is its department's alone, and public once published; what was taken out before never is", async () => {
    const { shell, clerk, approver, operator, agencies } = market;
    const id = await drafted(market);
    const uploads = ["附图.pdf", "误传.pdf"].map((name) => new File([PDF, name], name));
    must(await attachFiles(shell, clerk, id, await seenOf(shell, id), uploads));
    const [kept, mistaken] = await filesOf(database().db, "commission", id);
    if (!kept || !mistaken) throw new Error("the files are missing");
    const [foreign] = await organisationWith(shell, {
      kind: "department",
      name: "示范区水务局",
      uscc: testUscc(50, "11"),
      people: [{ name: "何", roles: ["purchaser_admin", "purchaser_agent", "purchaser_approver"] }],
    });
    const viewers = [null, agencies[0] ?? null, foreign ?? null, operator, approver];
    expect(await statuses(kept.id, viewers)).toEqual([404, 404, 404, 404, 200]);

    must(await detachFile(shell, clerk, id, await seenOf(shell, id), mistaken.id));
    must(await submitForApproval(shell, clerk, id, await seenOf(shell, id)));
    must(await approveCommission(shell, approver, id, await seenOf(shell, id)));
    expect(await statuses(kept.id, viewers)).toEqual([404, 404, 404, 200, 200]);
    must(await publishCommission(shell, operator, id, await seenOf(shell, id)));
    expect(await statuses(kept.id, viewers)).toEqual([200, 200, 200, 200, 200]);
    expect(await statuses(mistaken.id, viewers)).toEqual([404, 404, 404, 404, 200]);
  });

  test("that is private, and one that is not there, are told alike: in words, with the way to sign in and come back", async () => {
    const { shell, clerk, agencies } = market;
    const id = await drafted(market);
    must(await attachFiles(shell, clerk, id, await seenOf(shell, id), [new File([PDF], "内部.pdf")]));
    const [kept] = await filesOf(database().db, "commission", id);
    const missing = shell.entropy.id(await shell.clock.now());
    const pageOf = async (fileId: string, headers: Record<string, string> = {}) => {
      const answer = await site.ask(`/files/${fileId}`, { headers });
      const text = (await answer.text()).replaceAll(fileId, "FILE").replaceAll(answer.headers.get("x-request-id") ?? "", "NUMBER");
      return { status: answer.status, text };
    };
    const page = await pageOf(kept?.id ?? "");
    expect(page).toEqual(await pageOf(missing));
    expect(page.status).toBe(404);
    expect(page.text).toContain("没有这个文件");
    expect(page.text).toContain('href="/sign-in?next=%2Ffiles%2FFILE"');
    const cookie = await site.signIn(agencies[0]?.userId ?? "");
    const known = await pageOf(kept?.id ?? "", { cookie });
    expect(known).toEqual(await pageOf(missing, { cookie }));
    expect(known.text).not.toContain("/sign-in?next");
    expect((await site.ask(`/en/files/${missing}`)).status).toBe(404);
    for (const address of [`/files/${missing}`, "/files/nonsense", "/proofs/none.json"])
      expect((await site.ask(address, { method: "HEAD" })).status).toBe(404);
    expect(await (await site.ask("/proofs/none.json")).text()).toContain("没有这一页");
  });

  test("of a contract stays between those who filed it when the award passes on", async () => {
    const { shell, approver, operator } = market;
    const id = await signed(market);
    const first = await providerOf(market, id);
    const [filing] = (await database().db.query.contractFiling.findMany()).filter((each) => each.commissionId === id);
    const [contract] = await filesOf(database().db, "contract_filing", filing?.id ?? "");
    if (!contract) throw new Error("the contract is missing");
    must(await rejectFiling(shell, approver, id, await seenOf(shell, id), "签章页缺失"));
    await advanceUntil(market, id, (status) => status === "awarded");
    const second = await providerOf(market, id);
    expect(second.organisationId).not.toBe(first.organisationId);
    expect((await rowOf(shell, id)).providerId).toBe(second.organisationId);
    const stranger = market.agencies.find((each) => ![first, second].includes(each)) ?? null;
    // The bytes of the test's document are not in the store; who may see it gets as far as them.
    const seen = await statuses(contract.id, [null, stranger, second, operator, approver, first]);
    expect(seen.map((status) => status !== 404)).toEqual([false, false, false, true, true, true]);
  });
});
