import { type Decision, ok, refused } from "../kernel/decision";
import type { CommitteeStatus } from "../kernel/statuses";
import { defineLifecycle, type MoveRow } from "./engine";

/*
 * The life of a committee of custodians (verifiable §1.2, exact prices): the office names the organisations and how many must sign, a dealer
 * makes the keys, each custodian proves that its share fits, a rehearsal opens a practice bid, and the office activates it. It is retired
 * by the one that follows it; what was announced with it stays its own.
 */

/** One custodian of a committee, in the order of its index. */
export type CommitteeMember = { readonly organisationId: string; readonly provenAt: Date | null; readonly lostAt: Date | null };

export type CommitteeFacts = {
  readonly id: string;
  readonly status: CommitteeStatus | null;
  readonly enteredStatusAt: Date;
  /** Whether its keys have been made: there is a committee's object, and with it an id. */
  readonly dealt: boolean;
  readonly members: readonly CommitteeMember[];
  /** Whether a rehearsal of it waits for signatures, and whether one has opened its practice bid. */
  readonly rehearsing: boolean;
  readonly rehearsed: boolean;
};

export type CommitteeKinds = {
  readonly Facts: CommitteeFacts;
  readonly Side: "office" | "custodian";
  readonly Clock: never;
  readonly Audience: "custodians" | "office";
  readonly Party: "office" | "custodian" | "clock";
};
export type CommitteeMove = MoveRow<CommitteeKinds>;
type Guard = NonNullable<CommitteeMove["guard"]>;

const isUnproven = ({ provenAt }: CommitteeMember): boolean => provenAt === null;
const own = ({ members }: CommitteeFacts, actor: Parameters<Guard>[1]): CommitteeMember | undefined =>
  actor.kind === "user" ? members.find(({ organisationId }) => organisationId === actor.organisationId) : undefined;

/** The keys may be made again while nobody has proven a share of the first ones. */
const untouched: Guard = ({ members }) => (members.every(isUnproven) ? ok(null) : refused("committee.proofs-made"));

const toProve: Guard = (facts, actor): Decision<null> => {
  if (!facts.dealt) return refused("committee.undealt");
  const member = own(facts, actor);
  return member && !isUnproven(member) ? refused("committee.proven-already") : ok(null);
};

const toRehearse: Guard = ({ rehearsing }) => (rehearsing ? refused("committee.rehearsing") : ok(null));
const rehearsed: Guard = ({ rehearsed: isDone }) => (isDone ? ok(null) : refused("committee.unrehearsed"));
const notLost: Guard = (facts, actor) => (own(facts, actor)?.lostAt ? refused("committee.lost-already") : ok(null));

/** The last proof makes it a proven one. */
const provenByAll = {
  of: ["proposed", "proven"],
  pick: ({ members }: CommitteeFacts): CommitteeStatus => (members.filter(isUnproven).length > 1 ? "proposed" : "proven"),
} as const;

// biome-ignore format: a table reads by its rows, one move a line.
export const COMMITTEE_MOVES = {
  "propose-committee": { from: [null], to: "proposed", side: "office", permission: "committee.manage", event: "committee.proposed", notifies: ["custodians"], aside: true },
  "deal-committee": { from: ["proposed"], to: "same", side: "office", permission: "committee.manage", guard: untouched, event: "committee.dealt", notifies: ["custodians"] },
  "prove-share": { from: ["proposed"], to: provenByAll, side: "custodian", permission: "committee.sign", guard: toProve, event: "committee.share-proven", notifies: ["office"] },
  "begin-rehearsal": { from: ["proven", "activated"], to: "same", side: "office", permission: "committee.manage", guard: toRehearse, event: "committee.rehearsal-set", notifies: ["custodians"], aside: true },
  "end-rehearsal": { from: ["proven", "activated"], to: "same", side: "clock", permission: "clock", event: "committee.rehearsed", notifies: ["custodians", "office"] },
  "activate-committee": { from: ["proven"], to: "activated", side: "office", permission: "committee.manage", guard: rehearsed, event: "committee.activated", notifies: ["custodians"] },
  "lose-share": { from: ["proposed", "proven", "activated", "retired"], to: "same", side: "custodian", permission: "committee.sign", guard: notLost, event: "committee.share-lost", notifies: ["office"], aside: true },
  "drop-committee": { from: ["proposed", "proven"], to: "retired", side: "office", permission: "committee.manage", event: "committee.retired", notifies: ["custodians"], aside: true },
  "retire-committee": { from: ["activated"], to: "retired", side: "clock", permission: "clock", event: "committee.retired", notifies: ["custodians"] },
} as const satisfies Readonly<Record<string, CommitteeMove>>;

export type CommitteeVerb = keyof typeof COMMITTEE_MOVES;

/** The life of a committee. Refusals of its gate: engine.ts, with `committee.not-now` for the wrong time. No clock of it is counted. */
export const COMMITTEE = defineLifecycle<CommitteeKinds, CommitteeVerb>({
  subject: "committee",
  moves: COMMITTEE_MOVES,
  // A share of a retired committee can still be lost: what was announced with it is opened by it.
  final: [],
  due: () => null,
  standsOn: (side, facts, actor) => (side === "office" ? actor.organisationKind === "office" : own(facts, actor) !== undefined),
  partyOf: (verb) => COMMITTEE_MOVES[verb].side,
  notNow: "committee.not-now",
});

/** A committee that the office may begin now. */
export function newCommittee(id: string, now: Date): CommitteeFacts {
  return { id, status: null, enteredStatusAt: now, dealt: false, members: [], rehearsing: false, rehearsed: false };
}
