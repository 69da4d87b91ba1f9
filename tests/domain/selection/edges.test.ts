import { describe, expect, it } from "vitest";
import { closeAfterAmendment, planWindow } from "~/domain/commission/window";
import { addWorkingDays } from "~/domain/kernel/calendar";
import { type RuleKey, rulesAt } from "~/domain/rulebook/rules";
import { runAuction } from "~/domain/selection/auction/audit";
import { FUNDS, STREAMS } from "~/domain/selection/case";
import { type EntrantFacts, obstacles } from "~/domain/selection/eligibility";
import { crowdedGroups, type FurtherFacts, furtherObstacles } from "~/domain/selection/further-eligibility";
import { FILE_METHODS, type FileMethod, METHODS, type MethodName } from "~/domain/selection/methods";
import { isFrozenInTime, postponedOpening } from "~/domain/selection/opening";
import { portableHashes } from "~/domain/verifiable/hash";
import { calendar2026 as calendar, shanghai } from "../kernel/calendar-2026";
import { terms as auctionTerms } from "./auction-support";
import { caseOf, resultOf } from "./support";

const NAMES = Object.keys(METHODS) as MethodName[];
const FILES = Object.keys(FILE_METHODS) as FileMethod[];
const CEILING = 10_000_000;
const PARAMS: Partial<Record<FileMethod, object>> = {
  CREDIT_PICK: { bigList: 5, smallList: 3 },
  SCHEME: {
    criteria: [
      { key: "price", kind: "price", weight: 40 },
      { key: "work", kind: "score", weight: 60 },
    ],
  },
};

/** What the method's entrant hands in at this price, with everything else equal. */
function entrantOf(method: FileMethod, id: string, amountFen: number) {
  const sheets = [{ expert: "X", scores: { work: 80 } }];
  if (method === "RANDOM") return { id };
  if (method === "CREDIT_PICK") return { id, creditCenti: 8_000 };
  return method === "SCHEME" ? { id, amountFen, creditCenti: 8_000, sheets } : { id, amountFen };
}
const ids = (n: number) => Array.from({ length: n }, (_, i) => `E${10 + i}`);

/** The outcome of a selection over these prices, by whichever of the seven methods with entrants. */
function outcomeOf(method: Exclude<MethodName, "DIRECT">, amounts: readonly number[], change: object = {}) {
  const names = ids(amounts.length);
  if (method === "LIVE_AUCTION")
    return runAuction(portableHashes, auctionTerms(Object.fromEntries(names.map((id, i) => [id, amounts[i] as number])), change), [])
      .result;
  const entrants = names.map((id, i) => entrantOf(method, id, amounts[i] as number));
  return resultOf(caseOf(method, entrants, { params: PARAMS[method] ?? {}, ...change }));
}
const SELECTING = [...FILES, "LIVE_AUCTION"] as const;
const PRICED = SELECTING.filter((method) => METHODS[method].submits.price.startsWith("sealed"));
/** Close to each other, so that none is abnormally low. */
const prices = (n: number) => ids(n).map((_, i) => 9_900_000 - i * 1_000);

describe.each(SELECTING)("%s", (method) => {
  it.each(FUNDS.flatMap((fund) => STREAMS.map((stream) => ({ fund, stream }))))(
    "takes nobody to its minimum with $fund money in $stream",
    (terms) => {
      const minimum = METHODS[method].minimum(terms);
      for (const n of new Set([0, 1, 2, minimum - 1, minimum])) {
        const { status, reason, order } = outcomeOf(method, prices(n), terms);
        expect({ n, status, reason }).toEqual({ n, status: n < minimum ? "failed" : "selected", reason: n < minimum ? "F01" : null });
        expect(order).toHaveLength(n < minimum ? 0 : Math.min(n, method === "RANDOM" || method === "CREDIT_PICK" ? 3 : n));
      }
    },
  );

  it("orders all when all are equal, by a draw that the order of the file does not move", () => {
    const { order } = outcomeOf(method, Array(5).fill(9_000_000));
    expect(order).toHaveLength(method === "RANDOM" || method === "CREDIT_PICK" ? 3 : 5);
    expect(new Set(order).size).toBe(order.length);
    expect(order).not.toEqual(ids(order.length));
  });

  it("counts a bid that does not open as if it were not there", () => {
    const minimum = METHODS[method].minimum({ fund: "fiscal", stream: "DEPT" });
    expect(outcomeOf(method, prices(minimum).slice(1))).toMatchObject({ status: "failed", reason: "F01", invalid: {} });
  });
});

describe.each(PRICED)("%s, with a price", (method) => {
  it("takes a bid at the ceiling, and not one fen above", () => {
    const { order, invalid } = outcomeOf(method, [CEILING, CEILING + 1, CEILING, CEILING]);
    expect(invalid).toEqual({ E11: "OVER_CEILING" });
    expect([...order].sort()).toEqual(["E10", "E12", "E13"]);
  });
  it("fails with F02 when nobody is valid, with F01 when too few are", () => {
    expect(outcomeOf(method, [CEILING + 1, 0, -1])).toMatchObject({
      reason: "F02",
      order: [],
      invalid: { E10: "OVER_CEILING", E11: "NOT_POSITIVE", E12: "NOT_POSITIVE" },
    });
    expect(outcomeOf(method, [CEILING, CEILING + 1, 0])).toMatchObject({
      reason: "F01",
      invalid: { E11: "OVER_CEILING", E12: "NOT_POSITIVE" },
    });
  });
});

const CLOSE = shanghai("2026-09-17 10:00");
const RULES = rulesAt(CLOSE);
const REQUIRED = { kind: "LEVEL", type: "lightning_testing", atLeast: null } as const;
const certificate = (validTo: string | null) => [{ type: "lightning_testing", level: "A", validFrom: "2024-01-01", validTo }];
const AGENCY: EntrantFacts = {
  uscc: "911299000000001005",
  admission: "active",
  paused: false,
  itemEntry: "active",
  qualifications: certificate(null),
};
const NOBODY = { avoided: [], reportAuthors: [] };
const SOUND: FurtherFacts = {
  practitioners: { available: 1, required: 1 },
  affiliated: false,
  credit: { centi: 7_500, minimumCenti: null },
  controlGroup: null,
  bidCheckpointAt: shanghai("2026-09-17 09:59"),
};
const found = (facts: Partial<EntrantFacts>, terms: Parameters<typeof obstacles>[1] = NOBODY) =>
  obstacles({ ...AGENCY, ...facts }, terms, REQUIRED, CLOSE).map(({ rule, reason }) => `${rule} ${reason}`);

describe("who is eligible at T_close (§4.1.2)", () => {
  it("refuses an avoided provider and the author of the report, each with its reason", () => {
    const party = { uscc: AGENCY.uscc, name: "某机构" };
    expect(found({}, { ...NOBODY, avoided: [{ ...party, reason: "曾参与编制" }] })).toEqual(["E5 E5.avoided"]);
    expect(found({}, { ...NOBODY, reportAuthors: [party] })).toEqual(["E5 E5.author"]);
  });
  it.each([
    ["expires on the day of T_close: still counts", "2026-09-17", []],
    ["expired the day before", "2026-09-16", ["E2 E2.expired"]],
    ["never expires", null, []],
  ])("a qualification that %s", (_, validTo, expected) => {
    expect(found({ qualifications: certificate(validTo) })).toEqual(expected);
  });
  it("goes by the terms in force at T_close, whatever they were when the agency entered", () => {
    const before = NOBODY;
    const amended = { ...NOBODY, avoided: [{ uscc: AGENCY.uscc, name: "某机构", reason: "更正后回避" }] };
    expect([found({}, before), found({}, amended)]).toEqual([[], ["E5 E5.avoided"]]);
  });
  it.each(NAMES)("%s asks E1 to E8, voids both of one control group, and asks for a bid only where there is one", (method) => {
    const rules = METHODS[method].eligibility;
    expect(rules.slice(0, 8)).toEqual(["E1", "E2", "E3", "E4", "E5", "E6", "E7", "E8"]);
    const group = [{ ...SOUND, controlGroup: "g" }, { ...SOUND, controlGroup: "g" }, SOUND];
    const judged = group.map((facts) => furtherObstacles(facts, rules, crowdedGroups(group), CLOSE).map(({ rule }) => rule));
    expect(judged).toEqual([["E8"], ["E8"], []]);
    const late = furtherObstacles({ ...SOUND, bidCheckpointAt: CLOSE }, rules, new Set(), CLOSE).map(({ rule }) => rule);
    expect(late).toEqual(METHODS[method].submits.price.startsWith("sealed") ? ["E9"] : []);
  });
});

describe("a holiday inside the window (§3.4)", () => {
  const close = (key: RuleKey, from: string, minute = "10:00") => {
    const planned = planWindow(calendar, shanghai(from), {
      windowWorkingDays: Number(rulesAt(shanghai(from)).row(key)?.value),
      closeMinute: minute,
    });
    return planned.ok ? planned.value : planned;
  };
  const THREE: readonly RuleKey[] = ["window.random", "window.price", "window.credit", "window.live"];
  it.each<readonly [readonly RuleKey[], string, string]>([
    // National Day 1–7 October; Saturday 10 October and Sunday 20 September are worked.
    [THREE, "2026-09-29 09:30", "2026-10-09 10:00"],
    [THREE, "2026-09-30 09:30", "2026-10-10 10:00"],
    [THREE, "2026-09-30 17:30", "2026-10-12 10:00"],
    [THREE, "2026-10-03 12:00", "2026-10-12 10:00"],
    [THREE, "2026-09-17 09:30", "2026-09-21 10:00"],
    [["window.scheme"], "2026-09-29 09:30", "2026-10-12 10:00"],
    [["window.scheme"], "2026-10-08 10:01", "2026-10-15 10:00"],
    [["window.scheme"], "2026-09-18 09:30", "2026-09-24 10:00"],
    [["window.relist"], "2026-09-30 09:30", "2026-10-09 10:00"],
    [["window.relist"], "2026-10-08 17:00", "2026-10-12 10:00"],
    [["window.relist_scheme"], "2026-09-30 09:30", "2026-10-10 10:00"],
  ])("%j opened %s closes %s, selects half an hour later", (keys, from, expected) => {
    const [closesAt, selectsAt] = [shanghai(expected), new Date(shanghai(expected).getTime() + 30 * 60_000)];
    for (const key of keys) expect({ key, ...close(key, from) }).toMatchObject({ key, closesAt, selectsAt });
  });

  it.each([
    ["enough is left: nothing moves", "2026-09-14 10:00", "2026-09-17 10:00", "2026-09-17 10:00"],
    ["exactly two working days are left: nothing moves", "2026-09-15 10:00", "2026-09-17 10:00", "2026-09-17 10:00"],
    ["a minute less: one working day later", "2026-09-15 10:01", "2026-09-17 10:00", "2026-09-18 10:00"],
    ["the last minute before a holiday: after it", "2026-09-30 09:59", "2026-09-30 10:00", "2026-10-09 10:00"],
    [
      "in the evening: as from nine the next morning, and a worked Sunday counts",
      "2026-09-16 20:00",
      "2026-09-17 10:00",
      "2026-09-20 10:00",
    ],
  ])("an amendment leaves two working days (§3.3 #5): %s", (_, at, before, after) => {
    expect(closeAfterAmendment(calendar, shanghai(before), shanghai(at), RULES)).toEqual({ ok: true, value: shanghai(after) });
  });
  it("takes no amendment from T_close on", () => {
    expect(closeAfterAmendment(calendar, CLOSE, CLOSE, RULES)).toMatchObject({ ok: false, reason: "registration.closed" });
  });
});

describe("an opening that meets an outage (verifiable §1)", () => {
  const opensAt = shanghai("2026-09-30 16:30");
  it.each([
    ["2026-09-30 16:28", true],
    ["2026-09-30 16:29", false],
    ["2026-09-30 16:30", false],
  ])("a roster frozen at %s is in time: %s", (at, inTime) => {
    expect(isFrozenInTime(shanghai(at), opensAt, RULES)).toBe(inTime);
  });
  it.each([
    ["2026-09-30 16:30", "2026-09-30 16:40"],
    ["2026-09-30 16:31", "2026-09-30 16:50"],
    ["2026-09-30 16:51", "2026-10-08 16:30"],
    ["2026-10-03 11:00", "2026-10-08 16:30"],
    ["2026-10-10 11:00", "2026-10-10 11:10"],
  ])("frozen late at %s it opens %s", (at, later) => {
    expect(postponedOpening(calendar, shanghai(at), opensAt, RULES)).toEqual({ ok: true, value: shanghai(later) });
  });
  it("has no term that reaches a year without a calendar", () => {
    expect(addWorkingDays(calendar, shanghai("2026-12-31 10:00"), 1)).toMatchObject({ reason: "calendar.missing" });
  });
});
