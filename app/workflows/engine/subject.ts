import type { Queryable, Tx } from "#db/client";
import type { NewEvent, Recipient } from "#db/writes/event";
import type { Actor } from "~/domain/kernel/actor";
import type { Calendar } from "~/domain/kernel/calendar";
import type { Decision } from "~/domain/kernel/decision";
import type { EventKind } from "~/domain/kernel/events";
import type { defineLifecycle, Kinds } from "~/domain/lifecycle/engine";
import type { Shell } from "~/lib/shell";

/** What a life is made of for the shell: its table's kinds and verbs, its row, and the columns that a move may set. */
export type Shape = { readonly Kinds: Kinds; readonly Verb: string; readonly Row: object; readonly Patch: object };

type FactsOf<S extends Shape> = S["Kinds"]["Facts"];
type StatusOf<S extends Shape> = NonNullable<FactsOf<S>["status"]>;

/** What a verb's own file sees inside the transaction, after the gate has said yes. */
export type SceneOf<S extends Shape> = {
  readonly tx: Tx;
  readonly shell: Shell;
  readonly actor: Actor;
  readonly row: S["Row"];
  readonly facts: FactsOf<S>;
  readonly now: Date;
  readonly calendar: Calendar;
  /** Status that the table says follows. */
  readonly to: StatusOf<S>;
};

/** A move of the parent or of a child that is made in the same transaction, at the same moment. */
export type Along = (tx: Tx, shell: Shell, now: Date) => Promise<Decision<unknown>>;

/** What a verb changes beside the status: columns, own rows, and what its event says. */
export type ChangeOf<S extends Shape> = {
  readonly patch?: S["Patch"];
  readonly write?: () => Promise<void>;
  readonly payload: Readonly<Record<string, unknown>>;
  /** Salt of the opaque id by which the event names the organisation, where several events name it alike. */
  readonly actorSalt?: string;
  /** What else the move brings about by itself (the next drawn is called, an opening moves): an event each, after the move's own. */
  readonly follows?: readonly Following<S["Kinds"]["Audience"]>[];
  /** Moves of other subjects that belong to this one: the parent's first, then children's by their ids. */
  readonly along?: readonly Along[];
};

type Following<A extends string> = {
  readonly kind: EventKind;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly notifies?: readonly A[];
  /** Who is told, where the table's audiences name nobody (the next alternate). */
  readonly recipients?: readonly Recipient[];
};

export type ActOf<S extends Shape> = (scene: SceneOf<S>) => Promise<Decision<ChangeOf<S>>> | Decision<ChangeOf<S>>;

/** How the shell finds, locks, reads and writes a subject: its store. */
export type Subject<S extends Shape> = {
  readonly life: ReturnType<typeof defineLifecycle<S["Kinds"], S["Verb"]>>;
  /** The row under its lock, after the locks of what stands above it; null when there is none. `under`: what a new one is begun for. */
  readonly lock: (tx: Tx, id: string, under?: string) => Promise<S["Row"] | null>;
  /** The row without a lock: for what is asked before or after a transaction. */
  readonly read: (db: Queryable, id: string) => Promise<S["Row"] | null>;
  readonly factsOf: (db: Queryable, row: S["Row"], now: Date) => Promise<FactsOf<S>>;
  /** Counts its changes; null for what has not begun. */
  readonly revisionOf: (row: S["Row"]) => number | null;
  /** The one writer of its status: expected status and revision stand in the WHERE. Throws MoveConflict when somebody was faster. */
  readonly save: (tx: Tx, scene: Pick<SceneOf<S>, "row" | "facts" | "to" | "now">, patch: S["Patch"], quiet: boolean) => Promise<void>;
  /** Writes what is derived from the facts as they stand after a change: whose turn, duties, when the clock acts next. */
  readonly derive: (tx: Tx, row: S["Row"], facts: FactsOf<S>, now: Date, calendar: Calendar) => Promise<void>;
  /** How an event names it. */
  readonly about: (row: S["Row"], patch: S["Patch"]) => Pick<NewEvent, "subject" | "commissionId" | "organisationId" | "standing">;
  /** Turns a row's audiences into inbox recipients; `to` is the status after the move. */
  readonly recipients: (
    tx: Tx,
    audiences: readonly S["Kinds"]["Audience"][],
    scene: Pick<SceneOf<S>, "row" | "facts" | "to">,
  ) => Promise<Recipient[]>;
  /** What the moves write of their own that follow at once. */
  readonly atOnce: Partial<Readonly<Record<S["Verb"], ActOf<S>>>>;
  /** Derives again what stands above: it takes the turn of what is open below. */
  readonly deriveAbove?: (tx: Tx, row: S["Row"], now: Date, calendar: Calendar) => Promise<void>;
};
