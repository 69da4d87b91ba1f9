import { eq } from "drizzle-orm";
import { agency } from "#db/schema/agency";
import type { UserActor } from "~/domain/kernel/actor";
import { type AnyVerb, anyMoveOf } from "~/domain/lifecycle/turns";
import { addItemEntry } from "~/workflows/admission/add-item-entry";
import { acceptAdmission } from "~/workflows/admission/check-admission";
import { returnAdmission } from "~/workflows/admission/return-admission";
import { advanceDue } from "~/workflows/engine/advance-due";
import { inviteMember } from "~/workflows/people/invite-member";
import { attachFiles } from "~/workflows/posting/attach-files";
import { pdf, readyAgency, newAgency as registered, sign } from "./admission";
import { type Market, must, rowOf, seenOf, testTerms } from "./market";
import { PRESSES } from "./presses";
import { drafted, providerOf } from "./stages";

const MORNING = 24 * 60 * 60_000;
const POSTED = ["submit", "approve", "publish"] as const;
const ENTERED = [...POSTED, "enter", "enter", "enter", "enter"] as const;
const DRAWN = [...ENTERED, "close-registration", "begin-selection", "draw"] as const;
const AWARDED = [...DRAWN, "issue-award"] as const;
const FILED = [...AWARDED, "confirm-award", "file-contract"] as const;
const DELIVERED = [...FILED, "confirm-filing", "deliver"] as const;
const ACCEPTED = [...DELIVERED, "accept"] as const;
const PAID = [
  "record-payment",
  "dispute-payment",
  "record-payment",
  "confirm-payment",
  "record-payment",
  "rate",
  "confirm-payment",
] as const;

const ANSWERED = ["draft-answer", "answer-objection"] as const;
const OBJECTED = [...DRAWN, "record-objection", ...ANSWERED] as const;

type Story = readonly AnyVerb[];

/** What has ended, told one after the other, each by its title. */
const ENDED: Readonly<Record<string, Story>> = {
  closed: [
    ...FILED,
    "reject-filing",
    "file-contract",
    "confirm-filing",
    "deliver",
    "reject-delivery",
    "deliver",
    "accept",
    ...PAID,
    "reply-rating",
  ],
  "no award taken": [...AWARDED, "decline-award", "issue-award", "lapse-award", "issue-award", "confirm-award", "lapse-contract"],
  "objection upheld": [...OBJECTED, "dismiss-objection", "record-objection", ...ANSWERED, "uphold-objection", "relist"],
  "too few": [...POSTED, "enter", "withdraw", "enter", "close-registration"],
  "cancelled with consent": [...ENTERED, "close-registration", "request-cancel", "refuse-cancel", "request-cancel", "consent-cancel"],
  "cancelled in public": [...POSTED, "set-hold", "lift-hold", "cancel"],
  "by silence": [...FILED, "deem-filing-confirmed", "deliver", "deem-accepted"],
  discarded: ["discard"],
};

/** What goes on after the award, told side by side: what waits in it is not long overdue. */
const AFTER_AWARD: Readonly<Record<string, Story>> = {
  awarded: AWARDED,
  "awarded and held": [...AWARDED, "set-hold"],
  "contract in signing": [...AWARDED, "confirm-award"],
  "contract signed": FILED,
  "in performance": [...FILED, "confirm-filing"],
  "in performance again": [...DELIVERED, "reject-delivery"],
  delivered: DELIVERED,
  accepted: ACCEPTED,
  "payment recorded": [...ACCEPTED, "record-payment"],
  "payment disputed": [...ACCEPTED, "record-payment", "dispute-payment"],
  "rated, not paid": [...ACCEPTED, "rate", "reply-rating"],
};

/** What waits for its draw or for its award. */
const BEFORE_AWARD: Readonly<Record<string, Story>> = {
  "waiting for the beacon": [...ENTERED, "close-registration", "begin-selection"],
  "objection open": [...DRAWN, "record-objection"],
  "objection drafted": [...DRAWN, "file-objection", "draft-answer"],
  "objection answered": OBJECTED,
  "result published": DRAWN,
};

/** What has not come to its draw. */
const BEFORE_DRAW: Readonly<Record<string, Story>> = {
  draft: ["edit"],
  "draft sent back": ["submit", "send-back"],
  "awaiting approval": ["submit"],
  submitted: ["submit", "approve"],
  returned: ["submit", "approve", "return"],
  published: ENTERED,
  "published and held": [...POSTED, "set-hold"],
  "registration closed": [...ENTERED, "close-registration"],
  "cancellation asked": [...ENTERED, "close-registration", "request-cancel"],
};

/** Only forward, and never to a moment that has passed. */
async function until({ shell }: Market, at: Date | null): Promise<void> {
  if (at && at > (await shell.clock.now())) shell.clock.set(at);
}

async function who(market: Market, id: string, verb: AnyVerb, entries: number): Promise<UserActor> {
  const { side, permission } = anyMoveOf(verb);
  const entrant = market.agencies[entries];
  if (permission === "registration.enter" && entrant) return entrant;
  if (side === "office")
    return permission === "commission.check-format" || permission === "objection.record" ? market.operator : market.supervisor;
  const [first] = market.agencies;
  if ((side === "entrant" || side === "objector") && first) return first;
  if (["commission.approve", "commission.cancel", "objection.answer"].includes(permission)) return market.approver;
  return side === "provider" || side === "either" ? providerOf(market, id) : market.clerk;
}

/** One commission as far as its story goes, one verb at each `next`. */
function teller(market: Market, id: string, story: Story) {
  let entries = 0;
  return async (step: number): Promise<void> => {
    const verb = story[step];
    if (!verb) return;
    const { nextDueAt, selectsAt, status } = await rowOf(market.shell, id);
    if (anyMoveOf(verb).side === "clock") await until(market, status === "selecting" ? selectsAt : nextDueAt);
    const actor = await who(market, id, verb, verb === "withdraw" ? 0 : entries);
    const done = await PRESSES[verb](market.shell, actor, id, await seenOf(market.shell, id));
    if (!done.ok) throw new Error(`step ${step} of ${story.join(", ")}: ${done.reason}`);
    if (verb === "enter") entries++;
    if (verb === "withdraw") entries--;
  };
}

/** Tells stories side by side, one step of each after the other, beginning on the next morning. */
async function tell(market: Market, stories: Readonly<Record<string, Story>>): Promise<void> {
  const { shell, clerk } = market;
  const day = new Date((await shell.clock.now()).getTime() + MORNING);
  shell.clock.set(new Date(`${day.toISOString().slice(0, 10)}T01:00:00Z`));
  const tellers: ReturnType<typeof teller>[] = [];
  for (const [title, story] of Object.entries(stories)) {
    const id = await drafted(market, testTerms({ title: `示范项目技术评估：${title}` }));
    if (!story.includes("discard")) must(await attachFiles(shell, clerk, id, await seenOf(shell, id), [pdf(`${title}.pdf`)]));
    tellers.push(teller(market, id, story));
  }
  const longest = Math.max(...Object.values(stories).map((story) => story.length));
  for (let step = 0; step < longest; step++) for (const next of tellers) await next(step);
}

/** An agency in each status of an admission, and item entries in each status of theirs. */
async function tellAdmissions({ shell, operator }: Market): Promise<void> {
  const { db } = shell.database;
  const seen = async (id: string) => (await db.select().from(agency).where(eq(agency.organisationId, id)))[0]?.revision ?? 0;
  const signed = async (n: number) => {
    const actor = await readyAgency(shell, n);
    must(await sign(shell, actor));
    return actor;
  };
  await registered(shell, 1);
  await readyAgency(shell, 2);
  const checked = await signed(3);
  must(await acceptAdmission(shell, operator, checked.organisationId, await seen(checked.organisationId)));
  const late = await signed(4);
  const remarks = [{ field: "licence", text: "营业执照副本模糊，请重新上传" }];
  must(await returnAdmission(shell, operator, late.organisationId, await seen(late.organisationId), remarks));
  // Publicity and correction run out, and the certificate with them: active with a suspended entry, and paused.
  shell.clock.set("2026-09-25T16:00:00Z");
  await advanceDue(shell);
  const admitted = await signedWithoutCertificate(shell, 5);
  must(await addItemEntry(shell, admitted, "TJ-ZJ-008"));
  const back = await signedWithoutCertificate(shell, 6);
  must(await returnAdmission(shell, operator, back.organisationId, await seen(back.organisationId), remarks));
  const barred = await signedWithoutCertificate(shell, 7);
  // No move leads here yet, but the database knows the status.
  await db.update(agency).set({ status: "suspended" }).where(eq(agency.organisationId, barred.organisationId));
}

async function signedWithoutCertificate(shell: Market["shell"], n: number): Promise<UserActor> {
  const actor = await readyAgency(shell, n, "TJ-ZJ-002", null);
  must(await sign(shell, actor));
  return actor;
}

/**
 * Tells a market of five agencies or more everything that it can hold: a commission in every status, with an open objection, a draw that
 * waits, holds, requests to cancel, payments and ratings; an admission in every status. By the workflows that people use, but for the one
 * status that no move leads to. The clock only goes forward; it begins where the market's stands, in March 2026, and ends in autumn.
 */
export async function tellEverything(market: Market): Promise<void> {
  for (const [title, story] of Object.entries(ENDED)) await tell(market, { [title]: story });
  await until(market, new Date("2026-09-14T01:00:00Z"));
  await tellAdmissions(market);
  await tell(market, AFTER_AWARD);
  await tell(market, BEFORE_AWARD);
  await tell(market, BEFORE_DRAW);
  const { shell, operator } = market;
  must(await inviteMember(shell, market.supervisor, { organisationId: operator.organisationId, recipient: "吴新", roles: ["auditor"] }));
}
