import { and, eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { loadCalendar } from "#db/queries/calendar";
import { commissionById, relistOf } from "#db/queries/commissions";
import { fileById } from "#db/queries/files";
import { listInbox } from "#db/queries/inbox";
import { event } from "#db/schema/event";
import { insertFile } from "#db/writes/file";
import { draftFromEarlier } from "~/domain/commission/prefill";
import { readNotice } from "~/reads/notice/notice";
import { readPostingReview } from "~/reads/posting/posting-review";
import { declineAward } from "~/workflows/award/decline-award";
import { advanceDue } from "~/workflows/engine/advance-due";
import { cancelCommission, requestCancellation } from "~/workflows/hold/cancel-commission";
import { approveCommission } from "~/workflows/posting/approve-commission";
import { copyCommission } from "~/workflows/posting/copy-commission";
import { discardDraft } from "~/workflows/posting/discard-draft";
import { relistCommission } from "~/workflows/posting/relist-commission";
import { autosaveDraft, saveDraft } from "~/workflows/posting/save-draft";
import { submitForApproval } from "~/workflows/posting/submit-for-approval";
import { supersedeFile } from "~/workflows/posting/supersede-file";
import { enterCommission } from "~/workflows/selection/enter-commission";
import { withDatabase } from "../support/database";
import { type Market, must, rowOf, seenOf, testMarket, testTerms } from "../support/market";
import { advanceUntil, awarded, drafted, entered, providerOf, publishDraft, published } from "../support/stages";

const database = withDatabase();
let market: Market;

beforeAll(async () => {
  market = await testMarket(database());
});

async function failed(): Promise<string> {
  const id = await published(market);
  await advanceUntil(market, id, (status) => status === "failed");
  return id;
}
const key = () => market.shell.entropy.id();

describe("posting a failed need again", () => {
  it("makes one draft with the shorter window, linked both ways, however often it is pressed", async () => {
    const id = await failed();
    const presses = await Promise.all([key(), key(), key()].map((each) => relistCommission(market.shell, market.clerk, id, each)));
    expect(presses.filter((press) => press.ok)).toHaveLength(1);
    expect(presses.flatMap((press) => (press.ok ? [] : [press.reason]))).toEqual(["relist.exists", "relist.exists"]);
    const draft = await relistOf(database().db, id);
    expect(draft).toMatchObject({ status: "draft", relistOf: id, number: null });
    expect(draft?.terms.windowWorkingDays).toBe(2);
  });

  it("keeps out whoever gave up the award, through every edit, and nobody else; a copy for another need keeps out nobody", async () => {
    const { shell, clerk, agencies } = market;
    const id = await awarded(market, 4);
    const decliner = await providerOf(market, id);
    must(await declineAward(shell, decliner, id, await seenOf(shell, id), "人员已另有安排"));
    const silent = await providerOf(market, id);
    await advanceUntil(market, id, (status) => status === "failed");
    const again = must(await relistCommission(shell, clerk, id, key())).id;
    const barred = (await rowOf(shell, again)).terms.barred ?? [];
    expect(barred.map(({ uscc }) => uscc).slice(0, 2)).toEqual([decliner.uscc, silent.uscc]);
    expect(barred).toHaveLength(3);
    must(await saveDraft(shell, clerk, again, await seenOf(shell, again), { keys: ["avoided"], terms: { avoided: [] } }));
    expect(draftFromEarlier((await rowOf(shell, again)).terms).barred).toBeUndefined();
    await publishDraft(market, again);
    expect(await enterCommission(shell, decliner, again)).toMatchObject({ ok: false, reason: "E5.abandoned" });
    expect(await enterCommission(shell, silent, again)).toMatchObject({ ok: false, reason: "E5.abandoned" });
    const free = agencies.find(({ uscc }) => !barred.some((each) => each.uscc === uscc));
    must(await enterCommission(shell, free ?? decliner, again));
  });

  it("with the key of another commission it is refused each time, and the public is told of no relist", async () => {
    const { shell, clerk } = market;
    const [id, other] = [await failed(), await failed()];
    const made = must(await relistCommission(shell, clerk, other, key())).id;
    for (const taken of [other, id, made, made])
      expect(await relistCommission(shell, clerk, id, taken)).toMatchObject({ ok: false, reason: "stale" });
    must(await discardDraft(shell, clerk, made, 1));
    expect(await relistCommission(shell, clerk, other, made)).toMatchObject({ ok: false, reason: "stale" });
    expect(await relistOf(database().db, id)).toBeNull();
    const told = (of: string) => database().db.$count(event, and(eq(event.commissionId, of), eq(event.kind, "commission.relisted")));
    expect([await told(id), await told(other)]).toEqual([0, 1]);
  });

  it("is counted once by the splitting self-check, and what was cancelled not at all", async () => {
    const { shell, clerk, approver } = market;
    const titled = (title: string) => published(market, testTerms({ title }));
    const counted = async (id: string) => {
      const row = await rowOf(shell, id);
      const { splitting } = await readPostingReview(database().db, row, [], await shell.clock.now(), null);
      return splitting.earlier.map(({ title }) => title).filter((title) => title.startsWith("拆分"));
    };
    const open = await titled("拆分：在办");
    const cancelled = await titled("拆分：取消");
    must(await cancelCommission(shell, approver, cancelled, await seenOf(shell, cancelled), { reason: "budget_lost", note: "预算调整" }));
    const lost = await titled("拆分：流标");
    await advanceUntil(market, lost, (status) => status === "failed");
    const again = must(await relistCommission(shell, clerk, lost, key())).id;
    await advanceUntil(market, open, (status) => status === "failed");
    expect(await counted(again)).toEqual([]);
    await publishDraft(market, again);
    expect(await counted(open)).toEqual(["拆分：流标"]);
  });

  it("a relist that was given up may be begun again", async () => {
    const id = await failed();
    const first = must(await relistCommission(market.shell, market.clerk, id, key()));
    must(await discardDraft(market.shell, market.clerk, first.id, 1));
    expect((await relistCommission(market.shell, market.clerk, id, key())).ok).toBe(true);
  });
});

describe("copying an earlier commission", () => {
  it("states the new price in the reason once it is saved, not while it is typed; another reason stays as it is written", async () => {
    const { shell, clerk } = market;
    const source = await published(market, testTerms({ tenderLawBasis: "单项合同估算价 92,000 元，低于 100 万元" }));
    const id = must(await copyCommission(shell, clerk, source, key())).id;
    const reason = async () => (await rowOf(shell, id)).terms.tenderLawBasis;
    must(await autosaveDraft(shell, clerk, id, await seenOf(shell, id), { priceFen: 1_100 }));
    expect(await reason()).toBe("单项合同估算价 92,000 元，低于 100 万元");
    must(await saveDraft(shell, clerk, id, await seenOf(shell, id), { keys: ["priceFen"], terms: { priceFen: 11_800_000 } }));
    expect(await reason()).toBe("单项合同估算价 118,000 元，低于 100 万元");
    const own = { priceFen: 11_800_000, tenderLawBasis: "经区政府批准不招标" };
    must(await saveDraft(shell, clerk, id, await seenOf(shell, id), { keys: ["priceFen", "tenderLawBasis"], terms: own }));
    expect(await reason()).toBe("经区政府批准不招标");
  });
});

describe("cancelling", () => {
  const why = { reason: "budget_lost", note: "预算调整" } as const;

  it("tells the office only of what had reached it, and leads it to no page that it may not open", async () => {
    const { shell, approver, clerk, operator } = market;
    const told = async (id: string) => {
      const rows = await listInbox(database().db, operator, 200, null);
      return rows.filter((row) => row.kind === "commission.cancelled" && row.subject.endsWith(id)).map((row) => row.path);
    };
    const unseen = await drafted(market);
    must(await submitForApproval(shell, clerk, unseen, await seenOf(shell, unseen)));
    must(await cancelCommission(shell, approver, unseen, await seenOf(shell, unseen), why));
    expect(await told(unseen)).toEqual([]);
    const checked = await drafted(market);
    must(await submitForApproval(shell, clerk, checked, await seenOf(shell, checked)));
    must(await approveCommission(shell, approver, checked, await seenOf(shell, checked)));
    const { number } = await rowOf(shell, checked);
    must(await cancelCommission(shell, approver, checked, await seenOf(shell, checked), why));
    expect(await told(number ?? checked)).toEqual(["/office"]);
  });

  it("before the close the approver cancels; after it only asks, once, and the draw goes on", async () => {
    const open = await entered(market, 3);
    must(await cancelCommission(market.shell, market.approver, open, await seenOf(market.shell, open), why));
    expect((await rowOf(market.shell, open)).status).toBe("cancelled");
    const id = await entered(market, 3);
    const { closesAt } = await rowOf(market.shell, id);
    market.shell.clock.set(closesAt ?? "");
    await advanceDue(market.shell);
    const seen = await seenOf(market.shell, id);
    expect(await cancelCommission(market.shell, market.approver, id, seen, why)).toMatchObject({ ok: false, reason: "move.not-now" });
    must(await requestCancellation(market.shell, market.approver, id, seen, why));
    expect(await requestCancellation(market.shell, market.approver, id, await seenOf(market.shell, id), why)).toMatchObject({
      reason: "cancel.requested",
    });
    expect((await rowOf(market.shell, id)).status).toBe("registration_closed");
  });
});

describe("a published file", () => {
  it("is superseded with a reason and stays, once", async () => {
    const id = await published(market);
    const { shell, clerk } = market;
    const fileId = key();
    const place = { subjectKind: "commission", subjectId: id, visibility: "public" } as const;
    const own = { ownerId: clerk.organisationId, uploadedBy: clerk.userId, uploadedAt: await shell.clock.now() };
    await insertFile(database().db, {
      id: fileId,
      ...place,
      ...own,
      name: "附图.png",
      mime: "image/png",
      bytes: 3,
      sha256: "a".repeat(64),
    });
    const png = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64");
    const given = () => ({ upload: new File([png], "附图.png"), reason: "比例尺有误" });
    const made = must(await supersedeFile(shell, clerk, id, fileId, given()));
    expect(await supersedeFile(shell, clerk, id, fileId, given())).toMatchObject({ ok: false, reason: "stale", again: true });
    const other = await supersedeFile(shell, clerk, id, fileId, { ...given(), reason: "另一理由" });
    expect(other).toEqual({ ok: false, reason: "stale" });
    expect(await fileById(database().db, fileId)).toMatchObject({ supersededById: made.id, supersedeReason: "比例尺有误" });
    const row = await commissionById(database().db, id);
    const notice = row && (await readNotice(database().db, row, await shell.clock.now(), await loadCalendar(database().db)));
    expect(notice?.files.map((file) => file.superseded)).toEqual(["比例尺有误", null]);
  });
});
