import { asc, isNotNull } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { commission } from "#db/schema/commission";
import { event } from "#db/schema/event";
import { logLeaf, logWaiting } from "#db/schema/log";
import { startScheduler } from "#server/scheduler";
import { utf8 } from "~/domain/kernel/bytes";
import { entryOf } from "~/domain/verifiable/audit";
import type { TrustedKeys } from "~/domain/verifiable/checkpoint";
import { checkLock } from "~/domain/verifiable/lock";
import { verifyLogProof } from "~/domain/verifiable/log-proof";
import { parseKey } from "~/domain/verifiable/note";
import { readLock } from "~/domain/verifiable/read-lock";
import { readLogProof } from "~/reads/log/log-event";
import { sequencer } from "~/workflows/log/sequence";
import { withDatabase } from "../support/database";
import { tellEverything } from "../support/every-status";
import { logOf } from "../support/log";
import { type Market, testMarket } from "../support/market";
import { type TestSite, testSite } from "../support/site";

const database = withDatabase();
/** I2: so long after something became public at most its proof can be had. */
const WITHIN_MILLISECONDS = 60_000;
let market: Market;
let site: TestSite;
let trusted: TrustedKeys;
let took = 0;

/** A market that holds everything it can hold, none of it in the log; then the site's own scheduler runs. */
beforeAll(async () => {
  market = await testMarket(database(), "2026-03-02T01:00:00Z", 6);
  await tellEverything(market);
  site = await testSite(market.shell);
  const begun = performance.now();
  const scheduler = startScheduler(market.shell);
  while ((await database().db.select().from(logWaiting).limit(1)).length > 0) await new Promise((resolve) => setTimeout(resolve, 50));
  took = performance.now() - begun;
  await scheduler.stop();
  // What the clock made due meanwhile.
  await sequencer(market.shell).round();
  const log = parseKey((await logOf(market.shell)).keys.at(-1)?.key ?? "");
  if (!log) throw new Error("no key");
  trusted = { log, witnesses: [], threshold: 0 };
});

describe("every public artefact has a proof within 60 s (I2)", () => {
  test("every event, public or not, has one line in its place and a proof that verifies", async () => {
    expect(took).toBeLessThan(WITHIN_MILLISECONDS);
    const rows = await database().db.select().from(event).orderBy(asc(event.id));
    const lines = new Map((await database().db.select().from(logLeaf)).map((leaf) => [leaf.eventId, leaf]));
    expect(new Set([...lines.values()].map(({ index }) => index)).size).toBe(rows.length);
    expect(new Set(rows.filter((row) => row.public).map(({ kind }) => kind)).size).toBeGreaterThan(35);
    for (const row of rows) {
      const proof = await readLogProof(market.shell, String(lines.get(row.id)?.index));
      const verdict = verifyLogProof(proof ?? "", trusted, utf8(entryOf(row)));
      expect([row.kind, verdict]).toMatchObject([row.kind, { ok: true, index: lines.get(row.id)?.index }]);
    }
  });

  test("every notice tells its steps by lines, every close stands in the tree, and the feed tells nothing that has none", async () => {
    const rows = await database().db.select().from(commission).where(isNotNull(commission.publishedAt));
    expect(rows.length).toBeGreaterThan(20);
    for (const { number, frozenAt } of rows) {
      const notice = await (await site.ask(`/c/${number}`)).text();
      expect([number, /href="\/log\/\d+"/.test(notice)]).toEqual([number, true]);
      if (!frozenAt) continue;
      const lock = readLock(await (await site.ask(`/proofs/${number}-lock.json`)).json());
      expect([number, lock.ok && checkLock(lock.value, number ?? "", trusted)]).toMatchObject([
        number,
        { ok: true, shown: { signed: true } },
      ]);
    }
    const hashes = new Set((await database().db.select({ hash: event.hash }).from(event)).map(({ hash }) => hash));
    const told = [...(await (await site.ask("/feed.xml")).text()).matchAll(/#event-([0-9a-f]{64})</g)].map(([, hash = ""]) => hash);
    expect(told.length).toBeGreaterThan(0);
    expect(told.filter((hash) => !hashes.has(hash))).toEqual([]);
  });
});
