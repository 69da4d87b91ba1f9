import { and, eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { commission, commissionVersion } from "#db/schema/commission";
import { event, inboxEntry } from "#db/schema/event";
import type { UserActor } from "~/domain/kernel/actor";
import type { Decision } from "~/domain/kernel/decision";
import type { Shell } from "~/lib/shell";
import { cancelCommission } from "~/workflows/hold/cancel-commission";
import { approveCommission } from "~/workflows/posting/approve-commission";
import { copyCommission } from "~/workflows/posting/copy-commission";
import { discardDraft } from "~/workflows/posting/discard-draft";
import { publishCommission } from "~/workflows/posting/publish-commission";
import { recallCommission } from "~/workflows/posting/recall-commission";
import { returnCommission } from "~/workflows/posting/return-commission";
import { autosaveDraft, saveDraft } from "~/workflows/posting/save-draft";
import { sendBack } from "~/workflows/posting/send-back";
import { startDraft } from "~/workflows/posting/start-draft";
import { submitForApproval } from "~/workflows/posting/submit-for-approval";
import { withDatabase } from "../support/database";
import { postingPeople, postingShell, REST_KEYS, restOfTerms } from "../support/posting";

const database = withDatabase();
let shell: ReturnType<typeof postingShell>;
let people: Awaited<ReturnType<typeof postingPeople>>;

beforeAll(async () => {
  shell = postingShell(database(), "2026-09-14T09:30:00+08:00");
  people = await postingPeople(database());
});

function value<T>(decision: Decision<T>): T {
  if (!decision.ok) throw new Error(`${decision.reason} ${JSON.stringify(decision.detail ?? {})}`);
  return decision.value;
}

async function rowOf(id: string) {
  const [row] = await database().db.select().from(commission).where(eq(commission.id, id));
  if (!row) throw new Error("no such commission");
  return row;
}
const seen = async (id: string) => (await rowOf(id)).revision;

async function draft(actor: UserActor = people.clerk): Promise<string> {
  const { id } = value(await startDraft(shell, actor, { itemCode: "TJ-ZJ-002", key: shell.entropy.id() }));
  return id;
}

async function complete(actor: UserActor = people.clerk): Promise<string> {
  const id = await draft(actor);
  value(await saveDraft(shell, actor, id, 1, { keys: REST_KEYS, terms: restOfTerms }));
  return id;
}

async function submitted(actor: UserActor = people.clerk): Promise<string> {
  const id = await complete(actor);
  value(await submitForApproval(shell, actor, id, await seen(id)));
  return id;
}

async function atOffice(): Promise<string> {
  const id = await submitted();
  value(await approveCommission(shell, people.approver, id, await seen(id)));
  return id;
}

const kinds = async (id: string) =>
  (await database().db.select({ kind: event.kind }).from(event).where(eq(event.commissionId, id)).orderBy(event.id)).map((row) => row.kind);
const versions = async (id: string) =>
  (await database().db.select().from(commissionVersion).where(eq(commissionVersion.commissionId, id)).orderBy(commissionVersion.id)).map(
    (row) => row.kind,
  );

describe("posting, main line", () => {
  it("clerk drafts, approver approves, office publishes: the window begins at the publication", async () => {
    const id = await atOffice();
    shell.clock.set("2026-09-14T10:00:00+08:00");
    value(await publishCommission(shell, people.operator, id, await seen(id)));
    const row = await rowOf(id);
    expect(row).toMatchObject({ status: "published", turnParty: "entrants", waitingFor: null });
    expect(row.number).toMatch(/^MX-2026-\d{6}$/);
    expect(row.closesAt).toEqual(new Date("2026-09-17T10:00:00+08:00"));
    expect(row.selectsAt).toEqual(new Date("2026-09-17T10:30:00+08:00"));
    expect(row.nextDueAt).toEqual(row.closesAt);
    expect(await kinds(id)).toEqual(["commission.drafted", "commission.submitted", "commission.approved", "commission.published"]);
    expect(await versions(id)).toEqual(["submitted", "approved", "published"]);
  });

  it("an abolished item starts no draft and the refusal names the document", async () => {
    const refusal = await startDraft(shell, people.clerk, { itemCode: "TJ-ZJ-022", key: shell.entropy.id() });
    expect(refusal).toMatchObject({ ok: false, reason: "item.abolished" });
    expect(refusal.ok ? "" : refusal.detail?.document).not.toBe("");
  });

  it("the same press twice starts one draft, at the same moment too", async () => {
    const key = shell.entropy.id();
    const presses = await Promise.all([1, 2, 3].map(() => startDraft(shell, people.clerk, { itemCode: "TJ-ZJ-002", key })));
    expect(presses.map((press) => value(press).id)).toEqual([key, key, key]);
    expect(await kinds(key)).toEqual(["commission.drafted"]);
  });

  it("a key whose commission another act made is refused, and nothing is told", async () => {
    const [source, other] = [await draft(), await draft()];
    const stale = { ok: false, reason: "stale" };
    expect(await startDraft(shell, people.clerk, { itemCode: "TJ-ZJ-008", key: source })).toMatchObject(stale);
    expect(await copyCommission(shell, people.clerk, source, other)).toMatchObject(stale);
    const key = shell.entropy.id();
    const copies = await Promise.all([1, 2].map(() => copyCommission(shell, people.clerk, source, key)));
    expect(copies.map((copy) => value(copy).id)).toEqual([key, key]);
    expect(await copyCommission(shell, people.clerk, other, key)).toMatchObject(stale);
    expect(await startDraft(shell, people.clerk, { itemCode: "TJ-ZJ-002", key })).toMatchObject(stale);
    for (const id of [source, other, key]) expect(await kinds(id)).toEqual(["commission.drafted"]);
  });

  it("submits once however often it is pressed, with one number", async () => {
    const id = await complete();
    const revision = await seen(id);
    const presses = await Promise.all([1, 2, 3, 4].map(() => submitForApproval(shell, people.clerk, id, revision)));
    expect(presses.filter((press) => press.ok)).toHaveLength(1);
    expect(presses.filter((press) => !press.ok).map((press) => (press.ok ? "" : press.reason))).toEqual(Array(3).fill("move.not-now"));
    expect((await kinds(id)).filter((kind) => kind === "commission.submitted")).toHaveLength(1);
  });

  it("tells the approvers, with the page on which they act", async () => {
    const id = await submitted();
    const found = await database()
      .db.select({ roles: inboxEntry.roles, path: inboxEntry.path })
      .from(inboxEntry)
      .innerJoin(event, eq(event.id, inboxEntry.eventId))
      .where(and(eq(event.commissionId, id), eq(event.kind, "commission.submitted")));
    expect(found).toEqual([{ roles: ["purchaser_approver"], path: `/department/commissions/${id}` }]);
  });
});

describe("who may do what", () => {
  it("SD1: whoever wrote in it does not approve it, even as an approver", async () => {
    const id = await draft();
    value(await saveDraft(shell, people.both, id, 1, { keys: REST_KEYS, terms: restOfTerms }));
    value(await submitForApproval(shell, people.clerk, id, await seen(id)));
    expect(await approveCommission(shell, people.both, id, await seen(id))).toMatchObject({ ok: false, reason: "approval.own-draft" });
    expect(await sendBack(shell, people.both, id, await seen(id), [{ field: "price", text: "请核对" }])).toMatchObject({
      reason: "approval.own-draft",
    });
    value(await approveCommission(shell, people.approver, id, await seen(id)));
  });

  it("another department neither edits nor submits nor copies it", async () => {
    const id = await complete();
    const denied = { ok: false, reason: "permission.denied" };
    expect(await saveDraft(shell, people.stranger, id, 2, { keys: ["title"], terms: {} })).toMatchObject(denied);
    expect(await submitForApproval(shell, people.stranger, id, 2)).toMatchObject(denied);
    expect(await copyCommission(shell, people.stranger, id, shell.entropy.id())).toMatchObject({ ok: false, reason: "not-found" });
    expect(await startDraft(shell, people.stranger, { itemCode: "TJ-ZJ-002", key: id })).toMatchObject(denied);
  });
});

describe("coming back", () => {
  it("the approver sends it back with remarks, the clerk mends it, the number stays", async () => {
    const id = await submitted();
    const { number } = await rowOf(id);
    expect(await sendBack(shell, people.approver, id, await seen(id), [])).toMatchObject({ ok: false, reason: "posting.no-remarks" });
    value(await sendBack(shell, people.approver, id, await seen(id), [{ field: "price", text: "请写明预算科目" }]));
    expect((await rowOf(id)).status).toBe("draft");
    value(
      await saveDraft(shell, people.clerk, id, await seen(id), { keys: ["budgetSource"], terms: { budgetSource: "2026 年预算 2130299" } }),
    );
    expect(value(await submitForApproval(shell, people.clerk, id, await seen(id))).number).toBe(number);
    expect(await versions(id)).toEqual(["submitted", "sent_back", "submitted"]);
  });

  it("the office returns it, and it goes through the approver again", async () => {
    const id = await atOffice();
    value(await returnCommission(shell, people.operator, id, await seen(id), [{ field: "deliverables", text: "请列明份数" }]));
    expect((await rowOf(id)).status).toBe("returned");
    value(await submitForApproval(shell, people.clerk, id, await seen(id)));
    expect((await rowOf(id)).status).toBe("awaiting_approval");
  });

  it("the clerk recalls it", async () => {
    const id = await submitted();
    value(await recallCommission(shell, people.clerk, id, await seen(id)));
    expect((await rowOf(id)).status).toBe("draft");
  });

  it("the approver cancels with a reason; a draft is discarded", async () => {
    const id = await atOffice();
    value(await cancelCommission(shell, people.approver, id, await seen(id), { reason: "need_ended", note: "项目已停止" }));
    expect(await rowOf(id)).toMatchObject({ status: "cancelled", cancelReason: "need_ended", turnParty: null });
    const other = await draft();
    value(await discardDraft(shell, people.clerk, other, 1));
    expect((await rowOf(other)).status).toBe("cancelled");
  });
});

describe("drafts", () => {
  it("a stale save is refused and nothing of it is kept; an autosave makes no form stale", async () => {
    const id = await complete();
    expect(await saveDraft(shell, people.clerk, id, 1, { keys: ["title"], terms: { title: "旧" } })).toMatchObject({
      ok: false,
      reason: "stale",
    });
    value(await autosaveDraft(shell, people.both, id, 2, { title: "正在输入" }));
    const row = await rowOf(id);
    expect(row).toMatchObject({ revision: 2, terms: { title: "正在输入", scale: restOfTerms.scale } });
    expect(row.editors).toEqual([people.clerk.userId, people.both.userId]);
  });

  it("refuses what is incomplete or reaches the threshold", async () => {
    const id = await draft();
    expect(await submitForApproval(shell, people.clerk, id, 1)).toMatchObject({ ok: false, reason: "posting.incomplete" });
    const dear = { keys: REST_KEYS, terms: { ...restOfTerms, priceFen: 30_000_000 } };
    expect(await saveDraft(shell, people.clerk, id, 1, dear)).toMatchObject({ ok: false, reason: "posting.over-threshold" });
    value(await autosaveDraft(shell, people.clerk, id, 1, dear.terms));
    expect(await submitForApproval(shell, people.clerk, id, 1)).toMatchObject({ ok: false, reason: "posting.over-threshold" });
    expect((await rowOf(id)).number).toBeNull();
  });

  it("a copy needs only what names the project", async () => {
    const source = await submitted();
    const { id } = value(await copyCommission(shell, people.clerk, source, shell.entropy.id()));
    expect(await rowOf(id)).toMatchObject({ copiedFrom: source, number: null, status: "draft", title: restOfTerms.title });
    value(await saveDraft(shell, people.clerk, id, 1, { keys: ["reportAuthors"], terms: { reportAuthors: restOfTerms.reportAuthors } }));
    value(await submitForApproval(shell, people.clerk, id, 2));
  });
});

describe("calendar", () => {
  it("publication is refused only when the close, the selection or the award would reach a missing year", async () => {
    const id = await atOffice();
    const late: Shell = postingShell(database(), "2026-12-29T10:00:00+08:00");
    expect(await publishCommission(late, people.operator, id, await seen(id))).toMatchObject({ ok: false, reason: "calendar.missing" });
    expect((await rowOf(id)).status).toBe("submitted");
  });
});
