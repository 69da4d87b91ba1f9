import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { commission } from "#db/schema/commission";
import { inboxEntry } from "#db/schema/event";
import { utf8 } from "~/domain/kernel/bytes";
import { parseLeaf } from "~/domain/verifiable/log-leaf";
import { seededEntropy } from "~/lib/entropy";
import { sequencer } from "~/workflows/log/sequence";
import { enterCommission } from "~/workflows/selection/enter-commission";
import { type TestDatabase, withDatabase } from "../support/database";
import { leavesOf, logOf } from "../support/log";
import { type Market, must, rowOf, testMarket } from "../support/market";
import { asSecret, withSecretMethod } from "../support/secret-method";
import { type TestSite, testSite } from "../support/site";
import { drawn, published } from "../support/stages";
import { differing, everyKindOfPage, publicAddresses, uncounted, wholeAnswer } from "../support/whole-answers";

/** The same site, built twice from the same seed and at the same moments. In one of them something more happens. */
withSecretMethod();
const [one, other] = [withDatabase(), withDatabase()];
type World = { readonly market: Market; readonly site: TestSite; readonly ids: Readonly<Record<"open" | "secret" | "drawn", string>> };
let [less, more]: World[] = [];

// Own sessions are told by the machine's time, which would go on between two looks.
beforeEach(() => void vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-09-14T02:00:00Z") }));
afterAll(() => void vi.useRealTimers());

async function worldIn(database: TestDatabase): Promise<World> {
  const market = await testMarket(database);
  const { shell } = market;
  const ids = { drawn: await drawn(market), open: await published(market), secret: await published(market) };
  await asSecret(database, ids.secret);
  // So many that one more does not reach the minimum, of which a page speaks too.
  for (const id of [ids.open, ids.secret]) for (const at of [0, 1, 2]) must(await enterCommission(shell, agencyAt(market, at), id));
  await sequencer(shell).round();
  return { market, site: await testSite(shell), ids };
}

function agencyAt({ agencies }: Market, at: number) {
  const [found] = agencies.slice(at);
  if (!found) throw new Error(`no agency ${at}`);
  return found;
}

/** One entry more, by chance of its own, so that everything that follows draws the same as in the world without it. */
async function oneMore({ market, ids }: World, which: "open" | "secret", at: number): Promise<void> {
  must(await enterCommission({ ...market.shell, entropy: seededEntropy(`more-${which}`) }, agencyAt(market, at), ids[which]));
}

/** In each world the same goes on: another notice, and what waits becomes lines of the log. */
async function goOn(): Promise<void> {
  for (const { market } of [less, more] as World[]) {
    await published(market);
    await sequencer(market.shell).round();
  }
}

/** What everybody can ask of a site, and what it answers. */
async function everythingPublic({ market, site }: World): Promise<Map<string, string>> {
  const { db } = market.shell.database;
  const rows = await db.select({ number: commission.number }).from(commission);
  const numbers = rows.flatMap(({ number }) => number ?? []);
  const { size } = await logOf(market.shell);
  const lines = Array.from({ length: size + 2 }, (_, index) => String(index));
  const codes = [market.clerk, market.operator, ...market.agencies].map(({ uscc }) => uscc);
  const formats = ["csv", "xlsx"];
  const exported = ["agencies", "close-moves", "commissions", "cosigned", "items", "log", "looks", "outages", "performance", "results"];
  const notice = Object.fromEntries(["_index", "award", "verify", "watch"].map((page) => [`c.$number.${page}`, numbers]));
  const proofs = numbers.flatMap((number) => [`${number}.json`, `${number}-close.json`, `${number}-lock.json`, `${number}-notice.json`]);
  const tiles = lines.flatMap((width) => [`0/000.p/${width}`, `entries/000.p/${width}`]);
  const addresses = publicAddresses(site, {
    ...notice,
    ...Object.fromEntries(exported.map((list) => [`exports.${list}.$format`, formats])),
    ...{ "agencies.$uscc": codes, "performance.$uscc": codes, "items.$code": ["TJ-ZJ-002"], "help.$desk": ["agency"] },
    ...{ "outages.$number": ["ZD-2026-0001"], "committees.$file": ["1.json"] },
    ...{ "rules.$chapter": ["entry"], "files.$id": ["c0ffee00-0000-7000-8000-000000000001"], "proofs.$file": proofs, $: ["nowhere"] },
    ...{ "log.$index": lines, "log.proof.$file": lines.map((index) => `${index}.tlog-proof`), "log.tile.$": tiles },
    ...Object.fromEntries(["checkpoint._index", "checkpoint.latest", "key", "tile.$"].map((file) => [`log.$log.${file}`, ["2"]])),
    ...{ "account.accept.$token": ["nobody"] },
  });
  const asked = [...numbers, ...codes].map((word) => `/check?q=${word}`);
  const searched = [...numbers.map((number) => `/log?number=${number}`), "/log?kind=registration.entered", "/commissions?phase=open"];
  const all = new Map<string, string>();
  for (const address of [...addresses, ...asked, ...searched]) {
    // What is no page is the same in both languages.
    const langs = /^\/(?:log|proofs|exports|downloads|files)\b./.test(address) ? [""] : ["", "/en"];
    for (const lang of langs) all.set(lang + address, await wholeAnswer(site, lang + address));
  }
  return all;
}

/** What each desk is led to, and what each has in its inbox. */
async function everythingOfOthers({ market, site, ids }: World): Promise<Map<string, string>> {
  const { clerk, operator, supervisor } = market;
  const desks = [
    [agencyAt(market, 4), "/agency"],
    [agencyAt(market, 0), "/agency"],
    [clerk, "/department"],
    [operator, "/office"],
    [supervisor, "/office"],
  ] as const;
  const all = new Map<string, string>();
  for (const [actor, home] of desks) {
    const cookie = await site.signIn(actor.userId);
    const from = [home, `${home}/commissions/${ids.secret}`, `${home}/commissions/${ids.secret}/cancel`];
    const number = (await rowOf(market.shell, ids.secret)).number ?? "";
    const pages = await everyKindOfPage(site, cookie, from, { named: new Set([ids.secret, number]), most: 40 });
    for (const [address, answer] of pages) all.set(`${actor.userId} ${address}`, answer);
  }
  return all;
}

const leavesIn = async ({ market }: World) => (await leavesOf(market.shell)).map(({ entry }) => entry);
const inboxIn = async ({ market }: World) => (await market.shell.database.db.select().from(inboxEntry)).length;

beforeAll(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-09-14T02:00:00Z") });
  [less, more] = [await worldIn(one()), await worldIn(other())];
});

const worlds = (): readonly [World, World] => {
  if (!less || !more) throw new Error("no worlds");
  return [less, more];
};

describe("two worlds, in one of which one more has entered", () => {
  test("its number secret: nothing that anybody else can ask differs, not a byte", async () => {
    const [a, b] = worlds();
    const inbox = await inboxIn(b);
    await oneMore(b, "secret", 3);
    expect(await inboxIn(b)).toBe(inbox);
    await goOn();
    expect(await leavesIn(b)).toEqual(await leavesIn(a));
    const here = await everythingPublic(a);
    expect(here.size).toBeGreaterThan(250);
    expect(differing(here, await everythingPublic(b))).toEqual([]);
    expect(differing(await everythingOfOthers(a), await everythingOfOthers(b))).toEqual([]);
  });

  test("its number public: that number, and one line that names neither who nor whose person, and nothing else", async () => {
    const [a, b] = worlds();
    await oneMore(b, "open", 3);
    await goOn();
    const [without, withOne] = [await leavesIn(a), await leavesIn(b)];
    const added = withOne.filter((entry) => !without.includes(entry));
    expect(withOne.filter((entry) => without.includes(entry))).toEqual(without);
    const { uscc, userId, organisationId } = agencyAt(b.market, 3);
    const { number } = await rowOf(b.market.shell, b.ids.open);
    expect(added.map((entry) => parseLeaf(utf8(entry)))).toMatchObject([
      { kind: "registration.entered", subject: number, actor: { role: "agency_agent", org: expect.stringMatching(/^h-[0-9a-f]{32}$/) } },
    ]);
    for (const word of [uscc, userId, organisationId]) expect(added.join()).not.toContain(word);

    const [here, there] = [await everythingPublic(a), await everythingPublic(b)];
    const changed = differing(here, there);
    const isOfLog = (address: string) => /^(?:\/en)?\/(?:log\b|exports\/log\/)/.test(address);
    /** A proof is shown in the newest tree, which has the line. */
    const treeless = (text: string | undefined) => text?.replace(/\\"path\\": \[[^\]]*\]|\\"checkpoint\\": \\"(?:[^"\\]|\\\\n)*\\"/g, "");
    const plain = (text: string | undefined) => uncounted(treeless(text));
    const told = changed.filter((address) => !isOfLog(address));
    // A file of a packed list is compared by the same list as text.
    const read = told.filter((address) => !address.endsWith("/xlsx"));
    expect(read.filter((address) => plain(there.get(address)) !== plain(here.get(address)))).toEqual([]);
    expect(read.length).toBeGreaterThan(6);
    // Every line is one and the same, but for its place behind the new one.
    const rows = (answers: ReadonlyMap<string, string>) => JSON.parse(answers.get("/exports/log/csv") ?? "[]")[2].split("\r\n") as string[];
    const placeless = (row: string) => row.replace(/^"?\d+"?,/, "");
    expect(rows(there).length - rows(here).length).toBe(1);
    expect(rows(there).map(placeless)).toEqual(expect.arrayContaining(rows(here).map(placeless)));
  });
});
