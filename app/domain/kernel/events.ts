import type { Role } from "./actor";

/**
 * How the public log's leaf names what an event is about: by its number or code; by `s-…` while its commission is not published; always by
 * `s-…`, because it is about somebody's own affairs.
 */
type SubjectTold = "open" | "until-publication" | "always-blinded";
/** How a leaf names who did it: by the organisation's code, or by an opaque id, where the code would tell of a person or of an entry. */
type ActorTold = "code" | "opaque";
/** When an event gets its leaf: at once, or with the number of entrants, where the method keeps that secret until the close (market §4.1.7). */
type LeafTold = "at-once" | "with-count";

/** What must be disclosed before an event may be told to anybody: who takes part (SD4). */
type Undisclosed = "roster";

type Row = {
  readonly public: boolean;
  readonly until?: Undisclosed;
  readonly subject: SubjectTold;
  readonly actor: ActorTold;
  readonly leaf: LeafTold;
  /** Whoever did it could be denied it one day: they get a receipt (exact log, receipts). */
  readonly receipt?: true;
};

/**
 * Every kind of market event (verifiable §4): whether the public timeline tells it, until when it is kept from all others, and what its
 * leaf in the public log may tell, which nobody can take back. `noun.verb`, one closed list: the event row, the leaf, the timeline's words and the inbox are complete by type over it.
 */
export const EVENT_KINDS = {
  "commission.drafted": { public: false, subject: "until-publication", actor: "opaque", leaf: "at-once" },
  "commission.discarded": { public: false, subject: "until-publication", actor: "opaque", leaf: "at-once" },
  "commission.submitted": { public: false, subject: "until-publication", actor: "opaque", leaf: "at-once" },
  "commission.recalled": { public: false, subject: "until-publication", actor: "opaque", leaf: "at-once" },
  "commission.sent-back": { public: false, subject: "until-publication", actor: "opaque", leaf: "at-once" },
  "commission.approved": { public: false, subject: "until-publication", actor: "opaque", leaf: "at-once" },
  "commission.returned": { public: false, subject: "until-publication", actor: "opaque", leaf: "at-once" },
  "commission.published": { public: true, subject: "open", actor: "code", leaf: "at-once" },
  "commission.relisted": { public: true, subject: "open", actor: "code", leaf: "at-once" },
  "registration.entered": { public: false, until: "roster", subject: "open", actor: "opaque", leaf: "with-count", receipt: true },
  "registration.withdrawn": { public: false, until: "roster", subject: "open", actor: "opaque", leaf: "with-count", receipt: true },
  "bid.replaced": { public: false, until: "roster", subject: "open", actor: "opaque", leaf: "with-count", receipt: true },
  "commission.close-moved": { public: true, subject: "open", actor: "code", leaf: "at-once" },
  "commission.closed-registration": { public: true, subject: "open", actor: "code", leaf: "at-once" },
  "selection.postponed": { public: true, subject: "open", actor: "code", leaf: "at-once" },
  "selection.started": { public: true, subject: "open", actor: "code", leaf: "at-once" },
  "selection.drawn": { public: true, subject: "open", actor: "code", leaf: "at-once" },
  "selection.opened": { public: true, subject: "open", actor: "code", leaf: "at-once" },
  "selection.asked": { public: true, subject: "open", actor: "code", leaf: "at-once" },
  "selection.low-answered": { public: true, subject: "open", actor: "opaque", leaf: "at-once", receipt: true },
  "selection.low-decided": { public: true, subject: "open", actor: "code", leaf: "at-once" },
  "selection.ordered": { public: true, subject: "open", actor: "code", leaf: "at-once" },
  "commission.failed": { public: true, subject: "open", actor: "code", leaf: "at-once" },
  "objection.recorded": { public: true, subject: "open", actor: "opaque", leaf: "at-once", receipt: true },
  "objection.answered": { public: true, subject: "open", actor: "code", leaf: "at-once" },
  "objection.decided": { public: true, subject: "open", actor: "code", leaf: "at-once" },
  "objection.inadmissible": { public: true, subject: "open", actor: "code", leaf: "at-once" },
  "objection.withdrawn": { public: true, subject: "open", actor: "opaque", leaf: "at-once", receipt: true },
  "objection.overtaken": { public: true, subject: "open", actor: "code", leaf: "at-once" },
  "hold.set": { public: true, subject: "open", actor: "code", leaf: "at-once" },
  "hold.lifted": { public: true, subject: "open", actor: "code", leaf: "at-once" },
  "cancellation.requested": { public: true, subject: "open", actor: "code", leaf: "at-once" },
  "cancellation.refused": { public: true, subject: "open", actor: "code", leaf: "at-once" },
  "commission.cancelled": { public: true, subject: "until-publication", actor: "code", leaf: "at-once" },
  "award.issued": { public: true, subject: "open", actor: "code", leaf: "at-once" },
  "award.confirmed": { public: true, subject: "open", actor: "code", leaf: "at-once", receipt: true },
  "award.declined": { public: true, subject: "open", actor: "code", leaf: "at-once", receipt: true },
  "award.lapsed": { public: true, subject: "open", actor: "code", leaf: "at-once" },
  "award.passed-on": { public: true, subject: "open", actor: "code", leaf: "at-once" },
  "contract.filed": { public: true, subject: "open", actor: "code", leaf: "at-once", receipt: true },
  "contract.rejected": { public: true, subject: "open", actor: "code", leaf: "at-once", receipt: true },
  "contract.confirmed": { public: true, subject: "open", actor: "code", leaf: "at-once", receipt: true },
  "contract.lapsed": { public: true, subject: "open", actor: "code", leaf: "at-once" },
  "delivery.submitted": { public: true, subject: "open", actor: "code", leaf: "at-once", receipt: true },
  "delivery.rejected": { public: true, subject: "open", actor: "code", leaf: "at-once", receipt: true },
  "delivery.accepted": { public: true, subject: "open", actor: "code", leaf: "at-once", receipt: true },
  "delivery.deemed-accepted": { public: true, subject: "open", actor: "code", leaf: "at-once" },
  "payment.recorded": { public: true, subject: "open", actor: "code", leaf: "at-once", receipt: true },
  "payment.confirmed": { public: true, subject: "open", actor: "code", leaf: "at-once", receipt: true },
  "payment.disputed": { public: true, subject: "open", actor: "code", leaf: "at-once", receipt: true },
  "rating.submitted": { public: true, subject: "open", actor: "code", leaf: "at-once", receipt: true },
  "rating.replied": { public: true, subject: "open", actor: "code", leaf: "at-once", receipt: true },
  "commission.closed": { public: true, subject: "open", actor: "code", leaf: "at-once" },
  "file.superseded": { public: true, subject: "open", actor: "code", leaf: "at-once" },
  "admission.committed": { public: true, subject: "open", actor: "code", leaf: "at-once" },
  "admission.returned": { public: true, subject: "open", actor: "code", leaf: "at-once" },
  "admission.corrected": { public: true, subject: "open", actor: "code", leaf: "at-once" },
  "admission.accepted": { public: true, subject: "open", actor: "code", leaf: "at-once" },
  "admission.code-confirmed": { public: true, subject: "open", actor: "code", leaf: "at-once" },
  "admission.completed": { public: true, subject: "open", actor: "code", leaf: "at-once" },
  "admission.paused": { public: true, subject: "open", actor: "code", leaf: "at-once" },
  "admission.changed": { public: false, subject: "always-blinded", actor: "opaque", leaf: "at-once" },
  "item-entry.removed": { public: true, subject: "open", actor: "code", leaf: "at-once" },
  "item-entry.added": { public: true, subject: "open", actor: "code", leaf: "at-once" },
  "item-entry.suspended": { public: true, subject: "open", actor: "code", leaf: "at-once" },
  "item-entry.restored": { public: true, subject: "open", actor: "code", leaf: "at-once" },
  "organisation.created": { public: false, subject: "always-blinded", actor: "opaque", leaf: "at-once" },
  "member.requested": { public: false, subject: "always-blinded", actor: "opaque", leaf: "at-once" },
  "member.link-issued": { public: false, subject: "always-blinded", actor: "opaque", leaf: "at-once" },
  "member.joined": { public: false, subject: "always-blinded", actor: "opaque", leaf: "at-once" },
  "member.changed": { public: false, subject: "always-blinded", actor: "opaque", leaf: "at-once" },
  "list.exported": { public: false, subject: "always-blinded", actor: "opaque", leaf: "at-once" },
  "record.looked": { public: false, subject: "always-blinded", actor: "opaque", leaf: "at-once" },
  "calendar.loaded": { public: true, subject: "open", actor: "code", leaf: "at-once" },
  "outage.certified": { public: true, subject: "open", actor: "code", leaf: "at-once" },
  "committee.proposed": { public: true, subject: "open", actor: "code", leaf: "at-once" },
  "committee.dealt": { public: true, subject: "open", actor: "code", leaf: "at-once" },
  "committee.share-proven": { public: true, subject: "open", actor: "code", leaf: "at-once", receipt: true },
  "committee.rehearsal-set": { public: true, subject: "open", actor: "code", leaf: "at-once" },
  "committee.rehearsed": { public: true, subject: "open", actor: "code", leaf: "at-once" },
  "committee.activated": { public: true, subject: "open", actor: "code", leaf: "at-once" },
  "committee.share-lost": { public: true, subject: "open", actor: "code", leaf: "at-once", receipt: true },
  "committee.retired": { public: true, subject: "open", actor: "code", leaf: "at-once" },
  "opening.partial-signed": { public: true, subject: "open", actor: "code", leaf: "at-once", receipt: true },
  "custodian.urged": { public: true, subject: "open", actor: "code", leaf: "at-once" },
  "log.began": { public: true, subject: "open", actor: "code", leaf: "at-once" },
  "log.key-changed": { public: true, subject: "open", actor: "code", leaf: "at-once" },
  "log.stopped": { public: true, subject: "open", actor: "code", leaf: "at-once" },
  "log.resumed": { public: true, subject: "open", actor: "code", leaf: "at-once" },
} as const satisfies Record<string, Row>;

export type EventKind = keyof typeof EVENT_KINDS;

/** Every kind, in the list's order. */
export const EVENT_KIND_NAMES = Object.keys(EVENT_KINDS) as EventKind[];

/** The kinds of which whoever did it gets a receipt. */
export const RECEIPT_KINDS: readonly EventKind[] = EVENT_KIND_NAMES.filter((kind) => "receipt" in EVENT_KINDS[kind]);

/** The kinds that nobody but whoever did it may know of before something else is disclosed. */
export const UNDISCLOSED_KINDS: Readonly<Record<Undisclosed, readonly EventKind[]>> = {
  roster: EVENT_KIND_NAMES.filter((kind) => "until" in EVENT_KINDS[kind] && EVENT_KINDS[kind].until === "roster"),
};

/** The role that a leaf names: a role of §2, or what the clock does. */
export type EventRole = Role | "system";

/** What is known of an event's commission when it happens; of an event of no commission both are null. */
export type EventStanding = { readonly published: boolean | null; readonly countIsPublic: boolean | null };
/** What the leaf of an event tells, decided once, when the event is written. */
export type LeafTelling = { readonly blindSubject: boolean; readonly opaqueActor: boolean; readonly waits: boolean };

/**
 * What may stand in the leaf of an event. What an unpublished commission is about is blinded, and then its department's code would tell
 * as much. `waits`: no leaf before the leaf of the close, since the leaf itself would count the entrants.
 */
export function leafTelling(kind: EventKind, { published, countIsPublic }: EventStanding): LeafTelling {
  const row: Row = EVENT_KINDS[kind];
  const blindSubject =
    published === false || row.subject === "always-blinded" || (row.subject === "until-publication" && published !== true);
  return { blindSubject, opaqueActor: blindSubject || row.actor === "opaque", waits: row.leaf === "with-count" && countIsPublic !== true };
}

/** Kinds whose leaves end the waiting of a commission's entries: from here on their number is public, or there will be no close. */
export const COUNT_TELLING: readonly EventKind[] = ["commission.closed-registration", "commission.failed", "commission.cancelled"];
