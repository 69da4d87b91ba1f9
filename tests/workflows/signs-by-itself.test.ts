import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { activatedCommittee } from "#db/queries/committees";
import { partialsOf } from "#db/queries/partials";
import { selectionRun } from "#db/schema/selection";
import { openBeacon } from "#server/open-beacon";
import { openCommittee } from "#server/seed/committee";
import { DEMONSTRATION_COMMITTEE } from "~/domain/verifiable/judge";
import { readShareFile } from "~/domain/verifiable/share-file";
import { parseConfig } from "~/lib/config";
import { DEMONSTRATION_PASSPHRASE, demonstrationCommittee, demonstrationShareFile } from "~/lib/demonstration-committee";
import type { Shell } from "~/lib/shell";
import { nextSelfSigning } from "~/workflows/demonstration/sign-by-itself";
import { drawWaiting, makeDueMoves } from "~/workflows/engine/advance-due";
import { sequencer } from "~/workflows/log/sequence";
import { withDatabase } from "../support/database";
import { type Market, rowOf, testMarket } from "../support/market";
import { entered } from "../support/stages";

const database = withDatabase();
let market: Market;

/** The same site in a mode, opened by custodians. */
function siteOf({ shell }: Market, mode: "demonstration" | "test"): Market["shell"] {
  const config = parseConfig({ MODE: mode, BEACON: "committee", LOG_LEVEL: "silent" });
  return { ...shell, config, beacon: openBeacon(config, shell.database) };
}

const advance = async (shell: Shell): Promise<void> => {
  await makeDueMoves(shell);
  await drawWaiting(shell);
};

beforeAll(async () => {
  const plain = await testMarket(database());
  market = { ...plain, shell: siteOf(plain, "demonstration") };
  const people = new Map([["supervisor", market.supervisor.userId]]);
  await openCommittee({ shell: market.shell, people, actors: new Map(), agents: new Map(), commissions: new Map() });
});

describe("a demonstration that is opened by custodians", () => {
  test("has the one committee that every verifier knows, made by the steps of every other", async () => {
    expect(await activatedCommittee(database().db)).toMatchObject({ hash: DEMONSTRATION_COMMITTEE, status: "activated" });
    const { committee } = demonstrationCommittee();
    for (const index of [1, 2, 3]) {
      const file = demonstrationShareFile(index) ?? new Uint8Array();
      expect(readShareFile(file, DEMONSTRATION_PASSPHRASE, committee)).toMatchObject({ ok: true, share: { index } });
    }
    expect(demonstrationShareFile(4)).toBeNull();
  });

  test("signs by itself a minute after the moment, not before, and says so; no other mode does", async () => {
    const { shell } = market;
    const id = await entered(market);
    const { closesAt, selectsAt } = await rowOf(shell, id);
    shell.clock.set(closesAt as Date);
    await advance(shell);
    await sequencer(shell).round();
    const moment = (selectsAt as Date).getTime();
    expect(await nextSelfSigning(shell)).toEqual(new Date(moment + 60_000));
    shell.clock.set(new Date(moment + 59_000));
    await advance(shell);
    expect((await rowOf(shell, id)).status).toBe("selecting");
    shell.clock.set(new Date(moment + 60_000));
    const plain = siteOf(market, "test");
    await advance(plain);
    expect([await nextSelfSigning(plain), (await rowOf(shell, id)).status]).toEqual([null, "selecting"]);
    await advance(shell);
    expect((await rowOf(shell, id)).status).toBe("result_published");
    const [run] = await database().db.select().from(selectionRun).where(eq(selectionRun.commissionId, id));
    expect((await partialsOf(database().db, [run?.id ?? ""])).map(({ signedBy }) => signedBy)).toEqual([null, null]);
    expect(run?.receivedFrom).toBe("示范区财政监督局、示范区审计局");
    expect(await nextSelfSigning(shell)).toBeNull();
  });
});

test("a site without the setting goes on with drand where it has published so, until a committee is active", async () => {
  const config = parseConfig({
    MODE: "production",
    ORIGIN: "https://market.example",
    SITE_DISTRICT: "某区",
    SITE_ORGANISER: "某办",
    SITE_PHONE: "022-00000000",
    SITE_ADDRESS: "某路1号",
    TRUST_PROXY: "1",
  });
  const { db } = database();
  const { committee } = await import("#db/schema/committee");
  const { selection } = await import("#db/schema/selection");
  const beacon = openBeacon(config, database());
  const at = new Date("2026-09-18T02:00:00Z");
  expect((await beacon.describe(at))?.kind).toBe("committee");
  await db.update(committee).set({ activatedAt: null, revision: 99, status: "retired" });
  expect(await beacon.describe(at)).toBeNull();
  const [kept] = await db.select({ id: selection.id }).from(selection);
  await db
    .update(selection)
    .set({ beacon: null })
    .where(eq(selection.id, kept?.id ?? ""));
  expect((await beacon.describe(at))?.kind).toBe("drand");
  // Whoever sets it means it.
  expect(await openBeacon({ ...config, beaconIsSet: true }, database()).describe(at)).toBeNull();
});
