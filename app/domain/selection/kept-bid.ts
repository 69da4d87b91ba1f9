import { fromUtf8 } from "~/domain/kernel/bytes";
import { jcs } from "~/domain/kernel/jcs";
import { parseStrict } from "~/domain/kernel/json-parse";
import { readArray, readObject, readOneOf, readText, shaped } from "~/domain/verifiable/shape";
import { COST_KINDS } from "./cost-sheet";
import type { TypedBid, TypedLine } from "./typed-bid";

/*
 * What a bidder keeps of a price that it seals: as it was typed, encrypted with a passphrase of its own. It is made and opened in the bidder's
 * browser alone, and never sent.
 */

const KEPT_VERSION = "mingxuan-kept-bid/1";

/** Whose price it is. */
type KeptOf = { readonly commission: string; readonly bidder: string };

/** The plain text of a kept price. */
export function writeKeptBid({ commission, bidder }: KeptOf, { price, lines, tax }: TypedBid): Uint8Array {
  return jcs({ v: KEPT_VERSION, commission, bidder, price, lines: lines.map((line) => ({ ...line })), tax });
}

/** A kept price as it was typed; `other` where it is of another commission or bidder, `format` where it is none. */
export function readKeptBid(
  plain: Uint8Array,
  expected: KeptOf,
): { readonly ok: true; readonly typed: TypedBid } | { readonly ok: false; readonly code: "format" | "other" } {
  const text = fromUtf8(plain);
  const parsed = text === null ? null : parseStrict(text);
  const read = parsed?.ok
    ? shaped(() => {
        const o = readObject(parsed.value, "", ["v", "commission", "bidder", "price", "lines", "tax"]);
        readOneOf(o.v, "v", [KEPT_VERSION]);
        const lines = readArray(o.lines, "lines", (value, path): TypedLine => {
          const line = readObject(value, path, ["kind", "quantity", "unit", "rate"]);
          const word = (key: "quantity" | "unit" | "rate") => readText(line[key], `${path}.${key}`);
          return {
            kind: readOneOf(line.kind, `${path}.kind`, COST_KINDS),
            quantity: word("quantity"),
            unit: word("unit"),
            rate: word("rate"),
          };
        });
        return {
          of: { commission: readText(o.commission, "commission"), bidder: readText(o.bidder, "bidder") },
          typed: { price: readText(o.price, "price"), lines, tax: readText(o.tax, "tax") },
        };
      })
    : null;
  if (!read?.ok) return { ok: false, code: "format" };
  const { of, typed } = read.value;
  return of.commission === expected.commission && of.bidder === expected.bidder ? { ok: true, typed } : { ok: false, code: "other" };
}
