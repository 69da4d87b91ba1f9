import type { Json } from "~/domain/kernel/jcs";
import { isBeacon, isEventId } from "~/domain/verifiable/beacon";
import { isDrawId } from "~/domain/verifiable/draw-rules";
import { isInstant } from "~/domain/verifiable/instant";
import { readBeacon } from "~/domain/verifiable/read-beacon";
import {
  misfit,
  readArray,
  readHex,
  readInteger,
  readMap,
  readObject,
  readOneOf,
  readText,
  type Shaped,
  shaped,
} from "~/domain/verifiable/shape";
import { FUNDS, INVALID_CODES, type PriceEntrant, STREAMS } from "../case";
import { AUCTION_REFUSALS } from "./apply";
import type { AuctionAudit, AuditEvent } from "./audit";
import type { AuctionResult } from "./outcome";
import { AUCTION_VERSIONS, type AuctionTerms, type AuctionVersion } from "./state";

/** Far more than an auction can hold, nine a second from 10:00 to 16:00; keeps a hostile file from running for long. */
const MAX_EVENTS = 200_000;
const MAX_ENTRANTS = 10_000;
/**
 * Entrants times events, as an event may look at everybody who is live: every event among 60. The 6n + 11 minutes of at most 58 fit
 * between 10:00 and 16:00 (market §4.5), and of a thousand sealed prices the twelve that go on still have 12,000 events.
 */
const MAX_WORK = 60 * MAX_EVENTS;

const orNull = <T>(value: Json | undefined, read: (value: Json | undefined) => T): T | null => (value === null ? null : read(value));

function readTerms(value: Json | undefined, v: AuctionVersion): AuctionTerms {
  const at = "terms";
  const o = readObject(value, at, ["id", "fund", "stream", "ceilingFen", "startsAt", "masks", "entrants", "beacon", "signature"]);
  const id = readText(o.id, `${at}.id`);
  const ids = new Set<string>();
  const entrants = readArray(o.entrants, `${at}.entrants`, (item, path): PriceEntrant => {
    const entrant = readObject(item, path, ["id", "amountFen"]);
    const entrantId = readText(entrant.id, `${path}.id`);
    if (!isDrawId(entrantId)) misfit(`${path}.id`, "id");
    if (ids.has(entrantId)) misfit(`${path}.id`, "unrepeated");
    ids.add(entrantId);
    return { id: entrantId, amountFen: readInteger(entrant.amountFen, `${path}.amountFen`) };
  });
  if (entrants.length > MAX_ENTRANTS) misfit(`${at}.entrants`, "fewer");
  const masks = readArray(o.masks, `${at}.masks`, readText);
  if (masks.length !== ids.size || new Set(masks).size !== ids.size || !masks.every((mask) => ids.has(mask)))
    misfit(`${at}.masks`, "unrepeated");
  const isOlder = v === "mingxuan-auction/1";
  const beacon = readBeacon(o.beacon, `${at}.beacon`, isOlder ? 1 : 2);
  const startsAt = readText(o.startsAt, `${at}.startsAt`);
  return {
    id: isEventId(id) ? id : misfit(`${at}.id`, "event-id"),
    fund: readOneOf(o.fund, `${at}.fund`, FUNDS),
    stream: readOneOf(o.stream, `${at}.stream`, STREAMS),
    ceilingFen: readInteger(o.ceilingFen, `${at}.ceilingFen`),
    startsAt: isInstant(startsAt) ? startsAt : misfit(`${at}.startsAt`, "text"),
    masks,
    entrants,
    beacon: !isOlder || isBeacon(beacon) ? beacon : misfit(`${at}.beacon`, "beacon"),
    signature: isOlder ? readText(o.signature, `${at}.signature`) : readHex(o.signature, `${at}.signature`, 48),
  };
}

function readEvent(value: Json, path: string): AuditEvent {
  const claimed = readObject(value, path, ["kind", "at", "refusal"], ["bidder", "amountFen"]);
  const kind = readOneOf(claimed.kind, `${path}.kind`, ["tick", "join", "disconnect", "pass", "offer"]);
  const keys = kind === "tick" ? [] : kind === "offer" ? ["bidder", "amountFen"] : ["bidder"];
  const o = readObject(value, path, ["kind", "at", "refusal", ...keys]);
  const at = readInteger(o.at, `${path}.at`);
  const refusal = orNull(o.refusal, (code) => readOneOf(code, `${path}.refusal`, AUCTION_REFUSALS));
  if (kind === "tick") return { kind, at, refusal };
  const bidder = readText(o.bidder, `${path}.bidder`);
  return kind === "offer"
    ? { kind, at, bidder, amountFen: readInteger(o.amountFen, `${path}.amountFen`), refusal }
    : { kind, at, bidder, refusal };
}

function readResult(value: Json | undefined): AuctionResult {
  const o = readObject(value, "result", ["status", "reason", "order", "prices", "invalid", "abnormallyLow"]);
  return {
    status: readOneOf(o.status, "result.status", ["selected", "needs-decision", "failed"]),
    reason: orNull(o.reason, (reason) => readOneOf(reason, "result.reason", ["F01", "F02"])),
    order: readArray(o.order, "result.order", readText),
    prices: readMap(o.prices, "result.prices", readInteger),
    invalid: readMap(o.invalid, "result.invalid", (code, path) => readOneOf(code, path, INVALID_CODES)),
    abnormallyLow: orNull(o.abnormallyLow, (id) => readText(id, "result.abnormallyLow")),
  };
}

/** An auction's audit with exactly its fields; or the first field that makes it no such file. */
export function readAudit(value: Json): Shaped<AuctionAudit> {
  return shaped(() => {
    const o = readObject(value, "", ["v", "terms", "events", "result", "key", "fileHash", "sig"]);
    const events = readArray(o.events, "events", readEvent);
    if (events.length > MAX_EVENTS) misfit("events", "fewer");
    const v = readOneOf(o.v, "v", AUCTION_VERSIONS);
    const hex = (key: string, bytes: number): string => (v === "mingxuan-auction/1" ? readText(o[key], key) : readHex(o[key], key, bytes));
    const terms = readTerms(o.terms, v);
    if (terms.entrants.length * events.length > MAX_WORK) misfit("events", "fewer");
    return {
      v,
      terms,
      events,
      result: readResult(o.result),
      key: hex("key", 96),
      fileHash: hex("fileHash", 32),
      sig: hex("sig", 48),
    };
  });
}
