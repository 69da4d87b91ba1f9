/** What must be disclosed before an event may be told to anybody: who takes part (SD4). */
type Undisclosed = "roster";

/**
 * Every kind of market event (verifiable §4), whether the public timeline tells it, and until when it is kept from all
 * others. `noun.verb`, one closed list:
 * the event row, the timeline's words and the inbox are complete by type over it.
 */
export const EVENT_KINDS = {
  "commission.drafted": { public: false },
  "commission.discarded": { public: false },
  "commission.submitted": { public: false },
  "commission.recalled": { public: false },
  "commission.sent-back": { public: false },
  "commission.approved": { public: false },
  "commission.returned": { public: false },
  "commission.published": { public: true },
  "commission.relisted": { public: true },
  "registration.entered": { public: false, until: "roster" },
  "registration.withdrawn": { public: false, until: "roster" },
  "commission.closed-registration": { public: true },
  "selection.postponed": { public: true },
  "selection.started": { public: true },
  "selection.drawn": { public: true },
  "commission.failed": { public: true },
  "objection.recorded": { public: true },
  "objection.answered": { public: true },
  "objection.decided": { public: true },
  "objection.inadmissible": { public: true },
  "objection.withdrawn": { public: true },
  "objection.overtaken": { public: true },
  "hold.set": { public: true },
  "hold.lifted": { public: true },
  "cancellation.requested": { public: true },
  "cancellation.refused": { public: true },
  "commission.cancelled": { public: true },
  "award.issued": { public: true },
  "award.confirmed": { public: true },
  "award.declined": { public: true },
  "award.lapsed": { public: true },
  "award.passed-on": { public: true },
  "contract.filed": { public: true },
  "contract.rejected": { public: true },
  "contract.confirmed": { public: true },
  "contract.lapsed": { public: true },
  "delivery.submitted": { public: true },
  "delivery.rejected": { public: true },
  "delivery.accepted": { public: true },
  "delivery.deemed-accepted": { public: true },
  "payment.recorded": { public: true },
  "payment.confirmed": { public: true },
  "payment.disputed": { public: true },
  "rating.submitted": { public: true },
  "rating.replied": { public: true },
  "commission.closed": { public: true },
  "file.superseded": { public: true },
  "admission.committed": { public: true },
  "admission.returned": { public: true },
  "admission.corrected": { public: true },
  "admission.accepted": { public: true },
  "admission.code-confirmed": { public: true },
  "admission.completed": { public: true },
  "admission.paused": { public: true },
  "admission.changed": { public: false },
  "item-entry.removed": { public: true },
  "item-entry.added": { public: true },
  "item-entry.suspended": { public: true },
  "item-entry.restored": { public: true },
  "organisation.created": { public: false },
  "member.requested": { public: false },
  "member.link-issued": { public: false },
  "member.joined": { public: false },
  "member.changed": { public: false },
  "list.exported": { public: false },
  "calendar.loaded": { public: true },
} as const satisfies Record<string, { public: boolean; until?: Undisclosed }>;

export type EventKind = keyof typeof EVENT_KINDS;

/** Every kind, in the list's order. */
export const EVENT_KIND_NAMES = Object.keys(EVENT_KINDS) as EventKind[];

/** The kinds that nobody but whoever did it may know of before something else is disclosed. */
export const UNDISCLOSED_KINDS: Readonly<Record<Undisclosed, readonly EventKind[]>> = {
  roster: EVENT_KIND_NAMES.filter((kind) => "until" in EVENT_KINDS[kind] && EVENT_KINDS[kind].until === "roster"),
};

/** The role that a leaf names: a role of §2, or what the clock does. */
export type EventRole = import("./actor").Role | "system";
