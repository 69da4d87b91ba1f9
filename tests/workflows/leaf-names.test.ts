import { asc, eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { event } from "#db/schema/event";
import { logWaiting } from "#db/schema/log";
import { registration } from "#db/schema/selection";
import { CANCEL_REASONS } from "~/domain/commission/cancel-reasons";
import { blindedSubject, opaqueId } from "~/domain/verifiable/blinded";
import { cancelCommission } from "~/workflows/hold/cancel-commission";
import { submitForApproval } from "~/workflows/posting/submit-for-approval";
import { enterCommission, withdrawEntry } from "~/workflows/selection/enter-commission";
import { withDatabase } from "../support/database";
import { type Market, must, rowOf, seenOf, testMarket } from "../support/market";
import { drafted, entered, published } from "../support/stages";

const database = withDatabase();
let market: Market;
beforeAll(async () => {
  market = await testMarket(database());
});

const eventsOf = (id: string) => database().db.select().from(event).where(eq(event.commissionId, id)).orderBy(asc(event.id));

describe("the names that an event's leaf will carry", () => {
  test("before publication neither the commission nor its department is named; each salt shows what it hides", async () => {
    const { number } = await rowOf(market.shell, await published(market));
    const rows = (await database().db.select().from(event)).filter((row) => row.kind.startsWith("commission."));
    const before = rows.filter((row) => row.kind !== "commission.published");
    expect(before.map((row) => row.kind)).toEqual(["commission.drafted", "commission.submitted", "commission.approved"]);
    for (const row of before) {
      expect(row.leafSubject).toBe(blindedSubject(row.subjectSalt ?? "", row.subject));
      expect(row.actorOrg).toBe(opaqueId(row.actorSalt ?? "", market.clerk.uscc));
    }
    expect(new Set(before.map((row) => row.leafSubject)).size).toBe(3);
    const notice = rows.find((row) => row.kind === "commission.published");
    expect(notice).toMatchObject({ leafSubject: number, subjectSalt: null, actorOrg: market.operator.uscc, actorSalt: null });
  });

  test("an entrant has one opaque id in a commission, in all its events and under one role", async () => {
    const id = await entered(market, 2);
    const [first] = market.agencies;
    if (!first) throw new Error("no agency");
    must(await withdrawEntry(market.shell, first, id));
    must(await enterCommission(market.shell, first, id));
    const entries = (await eventsOf(id)).filter((row) => row.kind.startsWith("registration."));
    const [salt] = await database().db.select().from(registration).where(eq(registration.agencyId, first.organisationId));
    const own = opaqueId(salt?.entrantSalt ?? "", first.uscc);
    expect(entries.map((row) => row.actorOrg === own)).toEqual([true, false, true, true]);
    expect(entries.map((row) => row.actorRole)).toEqual(Array(4).fill("agency_agent"));
    expect(entries[0]?.payload).toEqual({ entrant: own, sealed: null });
  });

  test("a draft that is cancelled stays unnamed, a notice that is cancelled is named", async () => {
    const note = { reason: CANCEL_REASONS[0], note: "项目推迟到下一年度，本次不再委托。" };
    const cancel = async (id: string) => {
      must(await cancelCommission(market.shell, market.approver, id, await seenOf(market.shell, id), note));
      return (await eventsOf(id)).find((row) => row.kind === "commission.cancelled");
    };
    const draft = await drafted(market);
    must(await submitForApproval(market.shell, market.clerk, draft, await seenOf(market.shell, draft)));
    const unseen = await cancel(draft);
    expect([unseen?.leafSubject, unseen?.actorOrg]).toEqual([expect.stringMatching(/^s-/), expect.stringMatching(/^h-/)]);
    const seen = await cancel(await published(market));
    expect([seen?.leafSubject, seen?.actorOrg]).toEqual([seen?.subject, market.approver.uscc]);
  });

  test("every event waits for its leaf", async () => {
    const events = await database().db.select({ id: event.id }).from(event);
    const waiting = await database().db.select().from(logWaiting);
    expect(waiting.map((row) => row.eventId).sort()).toEqual(events.map((row) => row.id).sort());
    expect(waiting.every((row) => row.untilClose === null)).toBe(true);
  });
});
