import type { CancelReason } from "~/domain/commission/cancel-reasons";
import { type CommissionStatus, UNPUBLISHED_STATUSES } from "~/domain/kernel/statuses";
import type { AwardStanding } from "~/domain/lifecycle/award-standing";
import type { Timeliness } from "~/domain/lifecycle/lateness";
import type { CarriedMethod } from "~/domain/selection/methods";
import type { Lang } from "../define";
import { methodWords } from "../methods/words";
import { statusLabel } from "../moves/status";
import { cancelReasonText } from "../posting/cancel-reasons";
import { formatDate, formatFen, formatShortDateTime } from "../values";
import { outcomeWords } from "./outcome-words";

/** What stands beside a commission, as far as one sentence tells it. */
export type OutcomeFacts = {
  readonly status: CommissionStatus;
  readonly held: boolean;
  readonly method: CarriedMethod;
  readonly closesAt: Date | null;
  readonly selectsAt: Date | null;
  /** 剩 2 个工作日; null where it cannot be counted. */
  readonly left: string | null;
  /** Null while nobody may know how many. */
  readonly entrants: number | null;
  readonly minimum: number;
  readonly drawnAt: Date | null;
  /** A question about a low price stands: its bidder is asked, or has answered; null while none does. */
  readonly question?: "asked" | "answered" | null;
  readonly awards: readonly { readonly name: string; readonly position: number; readonly standing: AwardStanding }[];
  readonly priceFen: number;
  /** How each delivery and payment stood to its day; null where that cannot be told. */
  readonly deliveries: readonly { readonly late: Timeliness | null; readonly outcome: string | null }[];
  readonly payments: readonly { readonly timeliness: Timeliness | null; readonly outcome: string | null }[];
  /** The weighted score, in points. */
  readonly rated: number | null;
  readonly failureReason: string | null;
  readonly cancelReason: string | null;
};

/** How many took part: from the close on always told. */
const tookPart = ({ entrants }: OutcomeFacts): number => entrants ?? 0;

/** The status, what it says by itself, and what goes on with price and performance (empty for none): one sentence in three pieces. */
export type Outcome = { readonly label: string; readonly said: string; readonly rest: string };

/** 2026年6月23日从 5 家中摇出绿岸环保; an alternate who was called is named as one. Null while nobody is selected. */
function selected(lang: Lang, facts: OutcomeFacts): string | null {
  const provider = facts.awards.find((each) => each.standing === "current");
  if (!provider) return null;
  const words = methodWords(lang, facts.method);
  const day = facts.drawnAt && formatDate(lang, facts.drawnAt);
  if (!day) return outcomeWords[lang].provider(provider.name);
  const called = provider.position > 1;
  return called
    ? outcomeWords[lang].called(words.settledAmong(day, tookPart(facts)), provider.position - 1, provider.name)
    : words.settled(day, tookPart(facts), provider.name);
}

function delivered(lang: Lang, { deliveries }: OutcomeFacts): string[] {
  const t = outcomeWords[lang];
  if (deliveries.length === 0) return [];
  if (deliveries.some(({ late }) => late?.isLate)) return [t.deliveredLate];
  return [deliveries.every(({ late }) => late !== null) ? t.deliveredOnTime : t.delivered];
}

/** Of a transfer that did not arrive nothing is said; one that the agency has not confirmed is not called paid (§6.6). */
function paid(lang: Lang, { payments }: OutcomeFacts): string {
  const t = outcomeWords[lang];
  const arrived = payments.filter(({ outcome }) => outcome !== "disputed");
  if (arrived.length === 0) return t.unpaid;
  if (arrived.some(({ outcome }) => outcome === null)) return t.paymentOpen;
  if (arrived.some(({ timeliness }) => timeliness?.isLate)) return t.paidLate;
  return arrived.every(({ timeliness }) => timeliness !== null) ? t.paidOnTime : t.paid;
}

/** What the contract has come to, by status. */
function performed(lang: Lang, facts: OutcomeFacts): string[] {
  const t = outcomeWords[lang];
  switch (facts.status) {
    case "awarded":
      return [t.awarded];
    case "contract_signing":
      return [t.confirmed];
    case "contract_signed":
      return [t.signed];
    case "in_performance":
      return [facts.deliveries.at(-1)?.outcome === "rejected" ? t.mending : t.filed];
    case "delivered":
      return [...delivered(lang, facts), t.acceptanceOpen];
    case "accepted":
    case "closed":
      return [
        ...delivered(lang, facts),
        paid(lang, facts),
        ...(facts.rated === null ? (facts.status === "closed" ? [] : [t.unrated]) : [t.rated(String(facts.rated))]),
      ];
    default:
      return [];
  }
}

/** Why it failed, in the numbers of its own: before a draw how few entered, after one what became of the result. */
function failed(lang: Lang, facts: OutcomeFacts): string {
  const t = outcomeWords[lang];
  const words = methodWords(lang, facts.method);
  const day = facts.drawnAt && formatDate(lang, facts.drawnAt);
  if (!day) return t.tooFew(tookPart(facts), facts.minimum, words.unsettled);
  const of = words.settledAmong(day, tookPart(facts));
  return facts.failureReason === "F05" ? t.objected(of) : t.nobodyLeft(of, facts.awards.length);
}

/** What the status says by itself, before and beside a result. */
function said(lang: Lang, facts: OutcomeFacts): string {
  const t = outcomeWords[lang];
  const { status, selectsAt, held } = facts;
  const entrants = tookPart(facts);
  const act = methodWords(lang, facts.method).act;
  if (status === "registration_closed" && held) return t.lockedHeld(entrants, act);
  if (status === "registration_closed") return t.locked(entrants, selectsAt ? formatShortDateTime(lang, selectsAt) : "", act);
  if (status === "selecting" && facts.question) return t.question[facts.question](entrants);
  if (status === "selecting") return held ? t.lockedHeld(entrants, act) : t.waiting(entrants, act);
  if (status === "failed") return failed(lang, facts);
  if (status === "cancelled") return t.cancelled(facts.cancelReason ? cancelReasonText(lang, facts.cancelReason as CancelReason) : "");
  const own = UNPUBLISHED_STATUSES.find((each) => each === status);
  if (own) return t.unpublished[own];
  return selected(lang, facts) ?? t.resultOut;
}

/** Whether enough have entered, as far as that is told. */
function entered(lang: Lang, { entrants, minimum }: Pick<OutcomeFacts, "entrants" | "minimum">, act: string): string {
  const t = outcomeWords[lang];
  if (entrants === null) return t.enteredSecret(minimum);
  return entrants < minimum ? t.enteredFew(entrants, minimum) : t.enteredEnough(entrants, minimum, act);
}

/** An open registration: how long it is open, and whether enough have entered. */
function open(lang: Lang, { closesAt, left, entrants, minimum, held, method }: OutcomeFacts): Outcome {
  const t = outcomeWords[lang];
  const act = methodWords(lang, method).act;
  const rest = entered(lang, { entrants, minimum }, act);
  const label = statusLabel(lang, "published");
  if (held || !closesAt) return { label: held ? t.heldLabel(label) : label, said: held ? t.colon(t.goesOn) : "", rest: t.after(rest) };
  const when = formatShortDateTime(lang, closesAt);
  return { label, said: left ? t.openLeft(left, when) : t.openUntil(when), rest: t.after(rest) };
}

/**
 * Where a commission stands and what came of it, in one sentence for every status:
 * 已办结：2026年6月23日从 5 家中摇出绿岸环保；¥92,000.00，按时交付，按时付款，评价 88.75. Money in fen.
 */
export function outcome(lang: Lang, facts: OutcomeFacts): Outcome {
  const t = outcomeWords[lang];
  if (facts.status === "published") return open(lang, facts);
  const label = facts.status === "accepted" ? t.accepted : statusLabel(lang, facts.status);
  const saysHold = facts.status === "registration_closed" || facts.status === "selecting";
  const isSelected = facts.awards.some((each) => each.standing === "current");
  return {
    label: facts.held && !saysHold ? t.heldLabel(label) : label,
    said: t.colon(said(lang, facts)),
    rest: isSelected ? t.after(t.list([formatFen(lang, facts.priceFen), ...performed(lang, facts)])) : "",
  };
}
