import type { Permission } from "~/domain/access/permissions";
import { ownValue } from "~/domain/kernel/own-value";
import { ADMISSION, type AdmissionHumanVerb, type AdmissionVerb } from "~/domain/lifecycle/admission";
import { COMMISSION, type HumanVerb, type Verb } from "~/domain/lifecycle/commission";
import { OBJECTION, type ObjectionHumanVerb, type ObjectionVerb } from "~/domain/lifecycle/objection";
import { type AwaitedVerb, type SelectionHumanVerb, selectionMoveOf } from "~/domain/lifecycle/selections";
import type { Desk } from "./desks";

/*
 * The registry of the pages of moves: every verb that a person presses has a row here, of every subject; the clock's verbs have none.
 * What is asked on a page stands in components/desk/move-bodies.tsx, what its press does in routes/common/move-acts.ts; both
 * have a row for the same verbs, or do not compile. Who may open a page is told by the table of moves.
 */

/**
 * What a page is drawn from (reads/desk/verb-page.ts): the head alone, contract and performance, an objection to the result, a question
 * about a low price, a posting to judge, a draft to hand in.
 */
export type MoveFacts = "head" | "contract" | "objection" | "low-price" | "review" | "draft";

export type MovePage = {
  /** The last word of the page's address; null: the move is made on the working page itself. One that verbs share is of whichever can be made. */
  readonly slug: string | null;
  readonly desks: readonly Desk[];
  /** Null: the page is not one of the frame's; it stands in a route of its own. */
  readonly facts: MoveFacts | null;
  /** It takes something away. `press`: said where it is pressed; `button`: already where it is offered. */
  readonly danger?: "press" | "button";
  /** Verbs share its address that are not each other's stead: what is posted names its own (`verb`). */
  readonly named?: true;
};

// biome-ignore format: a registry reads by its rows, one page a line.
export const MOVE_PAGES = {
  commission: {
    edit: { slug: "edit", desks: ["department"], facts: null },
    discard: { slug: "discard", desks: ["department"], facts: "head", danger: "button" },
    submit: { slug: "check", desks: ["department"], facts: "draft" },
    recall: { slug: "recall", desks: ["department"], facts: "head" },
    approve: { slug: "approve", desks: ["department"], facts: "review" },
    "send-back": { slug: "send-back", desks: ["department"], facts: "review", danger: "press" },
    publish: { slug: "publish", desks: ["office"], facts: "review" },
    return: { slug: "return", desks: ["office"], facts: "review", danger: "press" },
    enter: { slug: null, desks: ["agency"], facts: null },
    withdraw: { slug: null, desks: ["agency"], facts: null },
    "replace-bid": { slug: null, desks: ["agency"], facts: null },
    "confirm-award": { slug: "confirm-award", desks: ["agency"], facts: "contract" },
    "decline-award": { slug: "decline-award", desks: ["agency"], facts: "contract", danger: "button" },
    "file-contract": { slug: "file-contract", desks: ["agency", "department"], facts: "contract" },
    "confirm-filing": { slug: "confirm-filing", desks: ["agency", "department"], facts: "contract" },
    "reject-filing": { slug: "reject-filing", desks: ["agency", "department"], facts: "contract", danger: "press" },
    deliver: { slug: "deliver", desks: ["agency"], facts: "contract" },
    accept: { slug: "accept", desks: ["department"], facts: "contract" },
    "reject-delivery": { slug: "reject-delivery", desks: ["department"], facts: "contract", danger: "press" },
    "record-payment": { slug: "record-payment", desks: ["department"], facts: "contract" },
    "confirm-payment": { slug: "confirm-payment", desks: ["agency"], facts: "contract" },
    "dispute-payment": { slug: "dispute-payment", desks: ["agency"], facts: "contract", danger: "press" },
    rate: { slug: "rate", desks: ["department"], facts: "contract" },
    "reply-rating": { slug: "reply-rating", desks: ["agency"], facts: "contract" },
    cancel: { slug: "cancel", desks: ["department"], facts: "head", danger: "button" },
    "request-cancel": { slug: "cancel", desks: ["department"], facts: "head", danger: "button" },
    "consent-cancel": { slug: "consent-cancel", desks: ["office"], facts: "contract", danger: "press" },
    "refuse-cancel": { slug: "refuse-cancel", desks: ["office"], facts: "contract" },
    "set-hold": { slug: "set-hold", desks: ["office"], facts: "contract", danger: "press" },
    "lift-hold": { slug: "lift-hold", desks: ["office"], facts: "contract" },
    relist: { slug: "relist", desks: ["department"], facts: "head" },
  },
  selection: {
    "answer-low": { slug: "low-price", desks: ["agency"], facts: "low-price" },
    "decide-low": { slug: "low-price", desks: ["department"], facts: "low-price" },
  },
  objection: {
    "file-objection": { slug: "objection", desks: ["agency"], facts: "objection", danger: "button", named: true },
    "withdraw-objection": { slug: "objection", desks: ["agency"], facts: "objection", danger: "press", named: true },
    "record-objection": { slug: "record-objection", desks: ["office"], facts: "objection", danger: "press" },
    "draft-answer": { slug: "answer-objection", desks: ["department"], facts: "objection", named: true },
    "answer-objection": { slug: "answer-objection", desks: ["department"], facts: "objection", named: true },
    "return-answer": { slug: "answer-objection", desks: ["department"], facts: "objection", named: true },
    "dismiss-objection": { slug: "dismiss-objection", desks: ["office"], facts: "objection" },
    "uphold-objection": { slug: "uphold-objection", desks: ["office"], facts: "objection", danger: "button" },
    "reject-objection": { slug: "reject-objection", desks: ["office"], facts: "objection" },
  },
  admission: {
    commit: { slug: null, desks: ["agency"], facts: null },
    change: { slug: null, desks: ["agency"], facts: null },
    correct: { slug: null, desks: ["agency"], facts: null },
    accept: { slug: null, desks: ["office"], facts: null },
    "confirm-code": { slug: null, desks: ["office"], facts: null },
    return: { slug: null, desks: ["office"], facts: null, danger: "press" },
  },
} as const satisfies {
  readonly commission: Readonly<Record<HumanVerb, MovePage>>;
  readonly selection: Readonly<Record<SelectionHumanVerb, MovePage>>;
  readonly objection: Readonly<Record<ObjectionHumanVerb, MovePage>>;
  readonly admission: Readonly<Record<AdmissionHumanVerb, MovePage>>;
};

/** What has moves with pages. */
export type Subject = keyof typeof MOVE_PAGES;
/** Every verb of a subject, the clock's too. */
export type VerbOf<S extends Subject> = {
  readonly commission: Verb;
  readonly selection: AwaitedVerb;
  readonly objection: ObjectionVerb;
  readonly admission: AdmissionVerb;
}[S];
type Rows<S extends Subject> = (typeof MOVE_PAGES)[S];
/** The verbs of a subject whose page is one of the frame's. */
export type FramedVerb<S extends Subject> = {
  [V in keyof Rows<S> & string]: Rows<S>[V] extends { readonly facts: null } ? never : V;
}[keyof Rows<S> & string];
/** What the page of a verb is drawn from. */
export type FactsOf<S extends Subject, V extends FramedVerb<S>> = Rows<S>[V] extends { readonly facts: infer F extends MoveFacts }
  ? F
  : never;
/** One page of the frame. */
export type FramedMove = {
  [S in Subject]: [FramedVerb<S>] extends [never] ? never : { readonly subject: S; readonly verb: FramedVerb<S> };
}[Subject];

const LIVES: { readonly [S in Subject]: { readonly moveOf: (verb: VerbOf<S>) => { readonly permission: Permission } } } = {
  commission: COMMISSION,
  selection: { moveOf: selectionMoveOf },
  objection: OBJECTION,
  admission: ADMISSION,
};

/** Who may make a move: straight from the table of its subject. */
export const permissionOf = <S extends Subject>(subject: S, verb: VerbOf<S>): Permission => LIVES[subject].moveOf(verb).permission;

/** The row of a verb; null for the clock's. */
export const movePageOf = <S extends Subject>(subject: S, verb: VerbOf<S>): MovePage | null =>
  ownValue<MovePage>(MOVE_PAGES[subject], verb) ?? null;

const FRAMED = Object.entries(MOVE_PAGES).flatMap(([subject, rows]) =>
  Object.entries<MovePage>(rows).flatMap(([verb, { slug, desks, facts }]) =>
    facts === null || slug === null ? [] : [{ slug, desks, move: { subject, verb } as FramedMove }],
  ),
);

/** The moves whose page stands at an address of a desk: one, more where they share it, none where there is no such page. */
export const movesAt = (desk: Desk, slug: string | undefined): readonly FramedMove[] =>
  FRAMED.filter((page) => page.slug === slug && page.desks.includes(desk)).map(({ move }) => move);

/** The last words of the addresses of a desk's pages of moves. */
export const slugsAt = (desk: Desk): readonly string[] => [
  ...new Set(FRAMED.filter(({ desks }) => desks.includes(desk)).map(({ slug }) => slug)),
];
