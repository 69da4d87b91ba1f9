import { asc, eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { committeeById, committeeFacts, rehearsalsOf } from "#db/queries/committees";
import { event } from "#db/schema/event";
import { transaction } from "#db/transaction";
import { emptyTables } from "#db/writes/empty-tables";
import type { UserActor } from "~/domain/kernel/actor";
import { dealCommittee as dealPlain } from "~/domain/verifiable/committee";
import { committeeId } from "~/domain/verifiable/committee-object";
import { demonstrationCommittee } from "~/lib/demonstration-committee";
import { activateCommittee } from "~/workflows/committee/activate-committee";
import { dealCommittee } from "~/workflows/committee/deal-committee";
import { keepBeaconGap } from "~/workflows/committee/keep-gap";
import { proposeCommittee } from "~/workflows/committee/propose-committee";
import { loseShare, proveShare } from "~/workflows/committee/prove-share";
import { approveCommission } from "~/workflows/posting/approve-commission";
import { publishCommission } from "~/workflows/posting/publish-commission";
import { submitForApproval } from "~/workflows/posting/submit-for-approval";
import { activated, byCommittee, custodians, dealt, proven, rehearsed, signedBy, type TestCommittee } from "../support/committee";
import { withDatabase } from "../support/database";
import { type Market, rowOf, seenOf, testMarket } from "../support/market";
import { drafted } from "../support/stages";

const database = withDatabase();
let market: Market;
const row = (id: string) => committeeById(database().db, id);
const kinds = async (subject: string) =>
  (await database().db.select({ kind: event.kind }).from(event).where(eq(event.subject, subject)).orderBy(asc(event.id))).map(
    ({ kind }) => kind,
  );
const actorOf = ({ custodians: held }: TestCommittee, at: number): UserActor => held[at]?.actor as UserActor;
const only = <T>([first]: readonly T[]): T => {
  if (first === undefined) throw new Error("there is none");
  return first;
};

beforeEach(async () => {
  await transaction(database(), emptyTables);
  market = byCommittee(await testMarket(database()));
});

describe("a committee of custodians", () => {
  test("is proposed, dealt, proven by each, rehearsed and activated, each by a public event; the server holds no share", async () => {
    const committee = await activated(market);
    expect(await row(committee.id)).toMatchObject({ status: "activated", number: 1, hash: committeeId(committee.object) });
    expect(await kinds("committee-1")).toEqual([
      "committee.proposed",
      "committee.dealt",
      ...Array(3).fill("committee.share-proven"),
      "committee.rehearsal-set",
      "opening.partial-signed",
      "opening.partial-signed",
      "committee.rehearsed",
      "committee.activated",
    ]);
    expect(only(await rehearsalsOf(database().db, committee.id))).toMatchObject({ id: "rehearsal-1", priceFen: expect.any(Number) });
    const kept = JSON.stringify(await Promise.all([database().db.select().from(event), row(committee.id)]));
    for (const { share } of committee.custodians) expect(kept).not.toContain(Buffer.from(share.secret).toString("hex"));
  });

  test("needs members and threshold that fit, and its own keys", async () => {
    const { shell, supervisor, clerk } = market;
    const ids = (await custodians(market)).map(({ organisationId }) => organisationId);
    const propose = (threshold: number, organisationIds: string[]) => proposeCommittee(shell, supervisor, { threshold, organisationIds });
    expect(await propose(1, ids)).toMatchObject({ reason: "committee.size" });
    expect(await propose(2, [clerk.organisationId, ...ids])).toMatchObject({ reason: "committee.members" });
    expect(await proposeCommittee(shell, market.operator, { threshold: 2, organisationIds: ids })).toMatchObject({
      reason: "permission.denied",
    });
    const committee = await dealt(market, await custodians(market, 1));
    expect(await propose(2, ids)).toMatchObject({ reason: "committee.making" });
    const { committee: other } = dealPlain(2, ["甲", "乙", "丙"], null, (n) => shell.entropy.bytes(n));
    const give = (object: typeof committee.object) => dealCommittee(shell, supervisor, committee.id, object);
    expect(await give(other)).toMatchObject({ reason: "committee.foreign-object" });
    expect(await give({ ...committee.object, replaces: "a".repeat(64) })).toMatchObject({ reason: "committee.replaces" });
    expect(await give({ ...committee.object, keys: [...committee.object.keys].reverse() })).toMatchObject({ reason: "committee.keys" });
  });

  test("a production site refuses the one whose shares everybody has", async () => {
    const { committee } = demonstrationCommittee();
    const actors = await custodians(market);
    const { shell } = market;
    const { organisation } = await import("#db/schema/people");
    for (const [at, { organisationId }] of actors.entries())
      await shell.database.db
        .update(organisation)
        .set({ name: committee.members[at] ?? "" })
        .where(eq(organisation.id, organisationId));
    const organisationIds = actors.map(({ organisationId }) => organisationId);
    const proposed = await proposeCommittee(shell, market.supervisor, { threshold: 2, organisationIds });
    const id = proposed.ok ? proposed.value : "";
    const production = { ...shell, config: { ...shell.config, mode: "production" as const } };
    expect(await dealCommittee(production, market.supervisor, id, committee)).toMatchObject({ reason: "committee.demonstration" });
    expect(await dealCommittee(shell, market.supervisor, id, committee)).toMatchObject({ ok: true });
  });

  test("is activated only with every proof and a rehearsal; a forged proof keeps nothing", async () => {
    const committee = await dealt(market, await custodians(market));
    const { shell, supervisor } = market;
    const press = async () => activateCommittee(shell, supervisor, committee.id, (await row(committee.id))?.revision ?? 0);
    expect(await press()).toMatchObject({ reason: "committee.not-now" });
    const forged = signedBy(committee, 0, "MX-2026-000001", new Date("2026-09-14T00:00:00Z")).signature;
    expect(await proveShare(shell, actorOf(committee, 0), committee.id, forged)).toMatchObject({ reason: "share.wrong" });
    expect(await proveShare(shell, market.clerk, committee.id, forged)).toMatchObject({ reason: "permission.denied" });
    await proven(market, committee);
    expect(await press()).toMatchObject({ reason: "committee.unrehearsed" });
    await rehearsed(market, committee);
    expect(await press()).toMatchObject({ ok: true });
  });

  test("gives way to the next, which names it; a lost share is public and said once", async () => {
    const first = await activated(market);
    const { shell } = market;
    const second = await activated(market, await custodians(market, 1), committeeId(first.object), "second");
    expect([(await row(first.id))?.status, (await row(second.id))?.status]).toEqual(["retired", "activated"]);
    expect(await loseShare(shell, actorOf(first, 2), first.id)).toMatchObject({ ok: true });
    expect(await loseShare(shell, actorOf(first, 2), first.id)).toMatchObject({ reason: "committee.lost-already" });
    const facts = await committeeFacts(database().db, (await row(first.id)) as NonNullable<Awaited<ReturnType<typeof row>>>);
    expect(facts.members.filter(({ lostAt }) => lostAt)).toHaveLength(1);
    expect((await kinds("committee-1")).slice(-2)).toEqual(["committee.retired", "committee.share-lost"]);
  });

  test("without one nothing is published, the format check's clock stands still, and goes on with the first", async () => {
    const { shell, clerk, approver, operator } = market;
    await keepBeaconGap(shell);
    const id = await drafted(market);
    await submitForApproval(shell, clerk, id, await seenOf(shell, id));
    await approveCommission(shell, approver, id, await seenOf(shell, id));
    expect(await publishCommission(shell, operator, id, await seenOf(shell, id))).toMatchObject({ reason: "beacon.no-committee" });
    expect((await rowOf(shell, id)).turnDueAt).toBeNull();
    shell.clock.set("2026-09-17T01:00:00Z");
    await activated(market);
    expect((await rowOf(shell, id)).turnDueAt).toEqual(new Date("2026-09-18T16:00:00Z"));
    expect(await publishCommission(shell, operator, id, await seenOf(shell, id))).toMatchObject({ ok: true });
  });
});
