import { opaqueId } from "~/domain/verifiable/blinded";
import { postableItem } from "../commission/postable-item";
import type { PostingContext } from "../commission/posting-checks";
import { type Rules, type RulesBoundBy, rulesAt } from "../rulebook/rules";
import { fundOf, type Stream } from "./case";
import type { Carried, Drawing, SelectionTable } from "./method";
import { type CarriedMethod, METHOD_NAMES, METHODS, type MethodName } from "./methods";

type PublicationRules = RulesBoundBy<"publication">;
type Given = { readonly method: MethodName; readonly stream: Stream };

/** Whether the site carries a method at all: only then a commission can be of it. */
export function isCarried(method: MethodName): method is CarriedMethod {
  return METHODS[method].carried !== null;
}

/** The method of a commission as the site carries it. Throws for one that it does not: no commission is of such a method. */
export function carriedMethod(method: MethodName): CarriedMethod {
  if (!isCarried(method)) throw new Error(`the site does not carry the method ${method}`);
  return method;
}

/** Everything that the site asks of a commission's method. */
export function carriedOf(method: MethodName): Carried {
  const { carried } = METHODS[carriedMethod(method)];
  if (!carried) throw new Error(`the site does not carry the method ${method}`);
  return carried;
}

/** By which table of moves a method's selections go on. */
export function tableOf(method: MethodName): SelectionTable {
  return carriedOf(method).selects.table;
}

/** How a drawn selection is made. Throws for a method of another table. */
export function drawingOf(method: MethodName): Drawing {
  const { selects } = carriedOf(method);
  if (selects.table !== "drawn") throw new Error(`nothing is drawn over the roster by ${method}`);
  return selects;
}

/**
 * By which id the selection of a commission names an entrant (verifiable §2): the code where the roster is public from the close on, in
 * DEPT, else an opaque one. In: the salt that the entrant received on entering, 16 bytes hex, and its code.
 */
export function entrantIdOf(method: MethodName, salt: string, uscc: string): string {
  return isPriced(method) ? opaqueId(salt, uscc) : uscc;
}

/** Whether an entry is a sealed price. */
export const isPriced = (method: MethodName): boolean => tableOf(method) === "priced";

/** The methods whose selections go on by one table. */
export function methodsOf(table: SelectionTable): readonly MethodName[] {
  return METHOD_NAMES.filter((method) => METHODS[method].carried?.selects.table === table);
}

/** Whether the rules of a day offer the method for needs of this stream: then its draft may be written and seen (market §4.6, §4.7). */
export function isOffered({ method, stream }: Given, rules: PublicationRules): boolean {
  const { carried, offer } = METHODS[method];
  if (carried === null || offer.neverFor.includes(stream)) return false;
  const { enabledBy } = carried.posting;
  return enabledBy === null || rules.row(enabledBy)?.value === true;
}

/** The methods that may be chosen for a need of this stream by the rules of a day, in the record's order. */
export function offeredMethods(stream: Stream, rules: PublicationRules): readonly CarriedMethod[] {
  return METHOD_NAMES.filter(isCarried).filter((method) => isOffered({ method, stream }, rules));
}

/** Fewest entrants, below which the selection fails with F01, by the rules of the publication (market §4.2). */
export function minimumEntrants({ method, stream }: Given, rules: PublicationRules): number {
  return rules.count(carriedOf(method).posting.minimum[fundOf(stream)]);
}

/** How many places are given, by the rules of the publication; null where every valid entrant has one. */
export function placesGiven(method: MethodName, rules: PublicationRules): number | null {
  const { places } = carriedOf(method).posting;
  return places === null ? null : rules.count(places);
}

/** What a posting is judged by: its item, its method, whether the rules offer it, whether it is posted again. */
export function postingContext(
  row: Given & { readonly itemCode: string; readonly relistOf: string | null },
  now: Date,
  at: (moment: Date) => Rules = rulesAt,
): PostingContext {
  const { posting } = carriedOf(row.method);
  return { item: postableItem(row.itemCode), isRelist: row.relistOf !== null, method: posting, isOffered: isOffered(row, at(now)), now };
}
