import type { Json } from "~/domain/kernel/jcs";
import { seededEntropy } from "~/lib/entropy";

/** A number from 0 to `n` - 1. */
export type Below = (n: number) => number;

/** Repeatable by seed. */
export function belowOf(seed: string): Below {
  const entropy = seededEntropy(seed);
  return (n) => new DataView(entropy.bytes(4).buffer).getUint32(0) % n;
}

export function oneOf<T>(below: Below, list: readonly T[]): T {
  return list[below(list.length)] as T;
}

/** Labels that stand for each other: a liar takes another of the same sort. */
const LABELS: readonly (readonly string[])[] = [
  ["committee", "local", "drand"],
  ["select", "small-list", "tie-break", "panel", "inspection", "percent"],
  ["uniform", "tickets"],
  ["mingxuan-draw/1", "mingxuan-draw/2"],
  ["mingxuan-selection/1", "mingxuan-selection/2"],
  ["mingxuan-auction/1", "mingxuan-auction/2"],
  ["LOWEST_PRICE", "OPTIMAL_PRICE", "AVERAGE_PRICE", "CREDIT_PICK", "SCHEME", "RANDOM", "DIRECT"],
  ["price", "technical", "score", "credit"],
  ["fiscal", "social"],
  ["DEPT", "APPLICANT", "SOCIAL"],
  ["accepted", "rejected"],
  ["tick", "join", "disconnect", "pass", "offer"],
  ["office_operator", "system", "agency"],
];
const SUFFIXES = ["-k", "-high", "-low", "-panel", "-r1", "-tie-8800000", "-rerun-1"];

function otherDigit(text: string, at: number): string {
  const was = text.charAt(at);
  const is = /[0-8a-e]/.test(was) ? String.fromCharCode(was.charCodeAt(0) + 1) : was === "9" || was === "f" ? "0" : "A";
  return text.slice(0, at) + is + text.slice(at + 1);
}

function otherText(text: string, below: Below): string {
  const labels = LABELS.find((list) => list.includes(text));
  if (labels) {
    return oneOf(
      below,
      labels.filter((label) => label !== text),
    );
  }
  if (/^\d{4}-\d\d-\d\dT/.test(text)) {
    const minutes = oneOf(below, [-525_600, -1_440, -10, 10, 1_440, 525_600]);
    return `${new Date(Date.parse(text) + minutes * 60_000).toISOString().slice(0, 19)}Z`;
  }
  if (/^MX-/.test(text) && below(2) === 0) return text + oneOf(below, SUFFIXES);
  return text === "" ? "0" : otherDigit(text, text.length - 1 - below(Math.min(text.length, 4)));
}

function otherList(list: readonly Json[], below: Below): Json[] {
  const at = below(list.length);
  const copy = [...list];
  const item = copy[at];
  switch (item === undefined ? 3 : below(4)) {
    case 0:
      copy.splice(at, 1);
      return copy;
    case 1:
      return [...copy.slice(0, at), item as Json, ...copy.slice(at)];
    case 2:
      return copy.reverse();
    default:
      return [...copy, item === undefined ? "A0001" : altered(item, below)];
  }
}

/** The value with one thing in it that says something else, of the same type, as whoever wants to be believed would write it. */
export function altered(value: Json, below: Below): Json {
  if (typeof value === "string") return otherText(value, below);
  if (typeof value === "number") return oneOf(below, [value + 1, Math.max(value - 1, 0), value * 2, 1, 0]);
  if (typeof value === "boolean") return !value;
  if (value === null) return oneOf(below, ["ab".repeat(32), 1]);
  if (Array.isArray(value)) {
    if (value.length === 0 || below(3) === 0) return otherList(value, below);
    const at = below(value.length);
    return value.map((item: Json, place) => (place === at ? altered(item, below) : item));
  }
  const keys = Object.keys(value);
  const key = keys[below(keys.length)];
  return key === undefined ? { E1: "accepted" } : { ...value, [key]: altered((value as { [key: string]: Json })[key] as Json, below) };
}
