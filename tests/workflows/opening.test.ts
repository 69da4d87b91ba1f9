import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { rehearsalsOf } from "#db/queries/committees";
import { partial } from "#db/schema/committee";
import { event } from "#db/schema/event";
import { selection, selectionRun } from "#db/schema/selection";
import { transaction } from "#db/transaction";
import { emptyTables } from "#db/writes/empty-tables";
import type { UserActor } from "~/domain/kernel/actor";
import { committeeId } from "~/domain/verifiable/committee-object";
import { beginRehearsal } from "~/workflows/committee/rehearse";
import { signOpenings } from "~/workflows/committee/sign-openings";
import { advanceDue } from "~/workflows/engine/advance-due";
import { sequencer } from "~/workflows/log/sequence";
import { activated, byCommittee, custodians, dealt, proven, signedBy, type TestCommittee } from "../support/committee";
import { withDatabase } from "../support/database";
import { type Market, rowOf, testMarket } from "../support/market";
import { entered } from "../support/stages";

const database = withDatabase();
let market: Market;
const actorOf = ({ custodians: held }: TestCommittee, at: number): UserActor => held[at]?.actor as UserActor;
const only = <T>([first]: readonly T[]): T => {
  if (first === undefined) throw new Error("there is none");
  return first;
};

beforeEach(async () => {
  await transaction(database(), emptyTables);
  market = byCommittee(await testMarket(database()));
});

/** A commission that waits for its custodians, its close in the log. */
async function waiting(): Promise<{ id: string; eventId: string; opensAt: Date }> {
  const id = await entered(market);
  const { closesAt, selectsAt } = await rowOf(market.shell, id);
  market.shell.clock.set(closesAt as Date);
  await advanceDue(market.shell);
  await sequencer(market.shell).round();
  const made = only(await database().db.select().from(selection).where(eq(selection.commissionId, id)));
  return { id, eventId: made.id, opensAt: selectsAt as Date };
}

describe("an opening by custodians", () => {
  // The first of this file: the log keeps its lines when the market begins anew.
  test("is refused while the close stands in no checkpoint of the log", async () => {
    const committee = await activated(market);
    const id = await entered(market);
    const { selectsAt } = await rowOf(market.shell, id);
    const { shell } = market;
    shell.clock.set((await rowOf(shell, id)).closesAt as Date);
    await advanceDue(shell);
    shell.clock.set(selectsAt as Date);
    await advanceDue(shell);
    const number = (await rowOf(shell, id)).number ?? "";
    const file = signedBy(committee, 0, number, selectsAt as Date);
    expect(await signOpenings(shell, actorOf(committee, 0), [file])).toMatchObject({ reason: "opening.unlocked" });
    await sequencer(shell).round();
    expect(await signOpenings(shell, actorOf(committee, 0), [file])).toMatchObject({ ok: true });
  });

  test("happens by itself with the last signature that is needed; each signature is kept once and told", async () => {
    const committee = await activated(market);
    const { id, eventId, opensAt } = await waiting();
    const { shell } = market;
    const sign = (at: number, file = signedBy(committee, at, eventId, opensAt)) => signOpenings(shell, actorOf(committee, at), [file]);
    expect(await sign(0)).toMatchObject({ reason: "opening.early" });
    shell.clock.set(opensAt);
    await advanceDue(shell);
    expect(await sign(0)).toMatchObject({ ok: true });
    expect(await sign(0)).toMatchObject({ ok: true });
    expect((await rowOf(shell, id)).status).toBe("selecting");
    expect(await sign(0, signedBy(committee, 1, eventId, opensAt))).toMatchObject({ reason: "opening.foreign" });
    const forged = { ...signedBy(committee, 1, eventId, opensAt), signature: signedBy(committee, 2, eventId, opensAt).signature };
    expect(await sign(1, forged)).toMatchObject({ reason: "opening.format" });
    const other = signedBy(committee, 1, eventId, new Date(opensAt.getTime() + 60_000));
    expect(await sign(1, other)).toMatchObject({ reason: "opening.other-moment" });
    expect(await database().db.select().from(partial).where(eq(partial.eventId, eventId))).toHaveLength(1);
    expect(await sign(2)).toMatchObject({ ok: true });
    expect((await rowOf(shell, id)).status).toBe("result_published");
    expect(await sign(1)).toMatchObject({ reason: "opening.over" });
    const run = only(await database().db.select().from(selectionRun).where(eq(selectionRun.id, eventId)));
    expect(run.receivedFrom).toBe(`${committee.object.members[0]}、${committee.object.members[2]}`);
    expect(run.inputs?.beacon).toMatchObject({ kind: "committee", committee: committee.object });
    const told = await database().db.select().from(event).where(eq(event.commissionId, id));
    expect(told.filter(({ kind }) => kind === "opening.partial-signed").map(({ public: isPublic }) => isPublic)).toEqual([true, true]);
  });

  test("a signature that does not verify is refused by its own sentence and keeps nothing", async () => {
    const committee = await activated(market);
    const { eventId, opensAt } = await waiting();
    const { shell } = market;
    shell.clock.set(opensAt);
    await advanceDue(shell);
    const strange = await dealt(market, await custodians(market, 3), committeeId(committee.object), "strange");
    const { signature } = signedBy(strange, 0, eventId, opensAt);
    const { partialFile } = await import("~/domain/verifiable/share-file");
    const forged = partialFile(committee.object, eventId, signedBy(committee, 0, eventId, opensAt).opensAt, { index: 1, signature });
    expect(await signOpenings(shell, actorOf(committee, 0), [forged])).toMatchObject({
      reason: "opening.wrong",
      detail: { code: "partial.wrong" },
    });
    expect(await signOpenings(shell, actorOf(strange, 0), [signedBy(strange, 0, eventId, opensAt)])).toMatchObject({
      reason: "opening.other-committee",
    });
    expect(await database().db.select().from(partial).where(eq(partial.eventId, eventId))).toEqual([]);
  });

  test("what was announced with a committee is opened by it after another was activated", async () => {
    const first = await activated(market);
    const { id, eventId, opensAt } = await waiting();
    const second = await activated(market, await custodians(market, 1), committeeId(first.object), "second");
    const { shell } = market;
    shell.clock.set(opensAt);
    await advanceDue(shell);
    expect(await signOpenings(shell, actorOf(second, 0), [signedBy(second, 0, eventId, opensAt)])).toMatchObject({
      reason: "opening.other-committee",
    });
    for (const at of [1, 2])
      expect(await signOpenings(shell, actorOf(first, at), [signedBy(first, at, eventId, opensAt)])).toMatchObject({ ok: true });
    expect((await rowOf(shell, id)).status).toBe("result_published");
  });

  test("a rehearsal is open until two have signed, one at a time", async () => {
    const committee = await dealt(market, await custodians(market));
    await proven(market, committee);
    const { shell, supervisor } = market;
    expect(await beginRehearsal(shell, supervisor, committee.id)).toMatchObject({ ok: true });
    expect(await beginRehearsal(shell, supervisor, committee.id)).toMatchObject({ reason: "committee.rehearsing" });
    const { id, opensAt } = only(await rehearsalsOf(database().db, committee.id));
    await signOpenings(shell, actorOf(committee, 0), [signedBy(committee, 0, id, opensAt)]);
    expect(only(await rehearsalsOf(database().db, committee.id)).openedAt).toBeNull();
    await signOpenings(shell, actorOf(committee, 1), [signedBy(committee, 1, id, opensAt)]);
    expect(only(await rehearsalsOf(database().db, committee.id)).openedAt).toEqual(await shell.clock.now());
    expect(await signOpenings(shell, actorOf(committee, 2), [signedBy(committee, 2, id, opensAt)])).toMatchObject({
      reason: "opening.over",
    });
  });
});
