import { beforeAll, describe, expect, test } from "vitest";
import { utf8 } from "~/domain/kernel/bytes";
import { checkActReceipt } from "~/domain/verifiable/act-receipt";
import { parseLeaf } from "~/domain/verifiable/log-leaf";
import { cosignNote, formatKey, noteKeyOf, parseKey, parseNote } from "~/domain/verifiable/note";
import type { Shell } from "~/lib/shell";
import { readReceipt } from "~/reads/log/receipts";
import { sequencer } from "~/workflows/log/sequence";
import { takeCosignature } from "~/workflows/log/take-cosignature";
import { enterCommission } from "~/workflows/selection/enter-commission";
import { withDatabase } from "../support/database";
import { leavesOf, logOf } from "../support/log";
import { type Market, must, testMarket } from "../support/market";
import { asSecret, withSecretMethod } from "../support/secret-method";
import { advanceUntil, published } from "../support/stages";

withSecretMethod();
const database = withDatabase();
const [name, secret] = ["audit.example/witness", new Uint8Array(32).fill(9)];
const key = noteKeyOf("witness", name, secret);
let market: Market;
/** The same site, with a witness that brings its signatures by itself; and without any. */
let watched: Shell;
let ids: Readonly<Record<"watched" | "alone", string>>;

beforeAll(async () => {
  market = await testMarket(database());
  const { shell } = market;
  watched = { ...shell, config: { ...shell.config, witnesses: [{ key, line: formatKey(key), url: null }] } };
  const secretOne = async () => {
    const id = await published(market);
    await asSecret(database(), id);
    for (const agency of market.agencies.slice(0, 3)) must(await enterCommission(shell, agency, id));
    return id;
  };
  ids = { watched: await secretOne(), alone: await secretOne() };
});

async function rounds(shell: Shell): Promise<void> {
  while ((await sequencer(shell).round()) > 0);
}
/** How many lines tell of entries, and of closes. */
async function counted(): Promise<readonly [entries: number, closes: number]> {
  const kinds = (await leavesOf(market.shell)).map(({ entry }) => parseLeaf(utf8(entry))?.kind);
  const count = (kind: string) => kinds.filter((each) => each === kind).length;
  return [count("registration.entered"), count("commission.closed-registration")];
}
/** The witness signs the newest checkpoint. */
async function cosigned(): Promise<void> {
  const { note } = await logOf(market.shell);
  const line = cosignNote(parseNote(note ?? "")?.text ?? "", name, secret, new Date());
  expect(await takeCosignature(watched, `${note}${line}`, new Date())).toBeNull();
}
/** What the receipt of the first agency's newest entry comes to, by the log's key. */
async function standing(id: string) {
  const [agency] = market.agencies;
  const { rows } = await database().pool.query<{ hash: string }>(
    "select hash from event where commission_id = $1 and kind = 'registration.entered' order by id limit 1",
    [id],
  );
  const receipt = agency && (await readReceipt(watched, agency, rows[0]?.hash ?? "", new Date()));
  const log = parseKey((await logOf(market.shell)).keys.at(-1)?.key ?? "");
  if (!receipt?.file || !log) throw new Error("no receipt");
  const checked = checkActReceipt(receipt.file, { log, witnesses: [], threshold: 0 });
  return checked.ok ? checked.standing : checked.code;
}

describe("entries whose number is secret", () => {
  test("have no line before their close has been witnessed, and a promise that runs from then", async () => {
    await rounds(watched);
    await cosigned();
    expect(await counted()).toEqual([0, 0]);
    expect(await standing(ids.watched)).toEqual({ state: "promised", due: "after-close" });
    for (const id of Object.values(ids)) await advanceUntil(market, id, (status) => status !== "published");
    await rounds(watched);
    expect(await counted()).toEqual([0, 2]);
    expect(await standing(ids.watched)).toEqual({ state: "promised", due: "after-close" });
  });

  test("follow the checkpoint that covers the close and that a configured witness signed", async () => {
    await cosigned();
    await sequencer(watched).round();
    expect(await standing(ids.watched)).toMatchObject({ state: "promised", due: { at: expect.any(String) } });
    await rounds(watched);
    expect(await counted()).toEqual([6, 2]);
    expect(await standing(ids.watched)).toMatchObject({ state: "logged" });
  });

  test("follow the close itself where nobody witnesses the log", async () => {
    const id = await published(market);
    await asSecret(database(), id);
    for (const agency of market.agencies.slice(0, 3)) must(await enterCommission(market.shell, agency, id));
    await rounds(market.shell);
    expect(await counted()).toEqual([6, 2]);
    await advanceUntil(market, id, (status) => status !== "published");
    await rounds(market.shell);
    expect(await counted()).toEqual([9, 3]);
  });
});
