import { buffer } from "node:stream/consumers";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { UserActor } from "~/domain/kernel/actor";
import { readOpeningNotice } from "~/domain/verifiable/opening-notice";
import { withdrawEntry } from "~/workflows/selection/enter-commission";
import { account } from "../support/account";
import { pricedMarket, publishedByPrice, sealedBid, selectionRow } from "../support/bids";
import { withDatabase } from "../support/database";
import { type Market, must, rowOf } from "../support/market";
import { type TestSite, testSite } from "../support/site";
import { published } from "../support/stages";
import { type Upload, visitor } from "../support/visitor";

const database = withDatabase();
const MORNING = "2026-09-14T01:00:00Z";
/** An amount in fen that stands nowhere by chance, as it is written in fen, in yuan and grouped. */
const PRICE = "9137731";
const CANARIES = [PRICE, "91377.31", "91,377.31"];
let market: Market;
let site: TestSite;
let id: string;

beforeAll(async () => {
  market = await pricedMarket(database());
  site = await testSite(market.shell);
  id = await publishedByPrice(market);
});
beforeEach(() => market.shell.clock.set(MORNING));

const agency = (n: number): UserActor => market.agencies[n] as UserActor;
const work = (of = id) => `/agency/commissions/${of}`;
const page = (of = id) => `${work(of)}/bid`;

/** The cipher texts as a form carries them: the price, the cost sheet, and nothing else. */
async function uploads(actor: UserActor, price = PRICE, of = id): Promise<Upload[]> {
  const { price: bid, files } = await sealedBid(market, of, actor, price);
  const [sheet] = files;
  const stream = sheet && (await market.shell.files.read(sheet.sha256));
  if (!stream) throw new Error("nothing was sealed");
  return [
    ["bid", "bid.age", bid],
    ["sheet", "sheet.age", new Uint8Array(await buffer(stream))],
  ];
}

describe("the page on which a price is sealed", () => {
  it("tells what is needed to seal: the opening, the own id, the ceiling, the notice file; and has no field of a price that could be sent", async () => {
    const { open } = await visitor(site, agency(0));
    const { status, html } = await open(page());
    const row = await selectionRow(market.shell, id);
    const number = (await rowOf(market.shell, id)).number ?? "";
    expect(status).toBe(200);
    for (const words of ["密封报价", "¥100,000.00", `/proofs/${number}-notice.json`, "npm run seal -- --notice"])
      expect(html).toContain(words);
    expect(/h-[0-9a-f]{32}/.test(html)).toBe(true);
    const names = [...html.slice(html.indexOf("<main")).matchAll(/<(?:input|select|textarea)[^>]* name="([^"]*)"/g)].map(
      ([, name]) => name,
    );
    expect([...new Set(names)].sort()).toEqual(["bid", "files", "sheet"]);
    const notice = await (await site.ask(`/proofs/${number}-notice.json`)).json();
    expect(readOpeningNotice(notice)).toMatchObject({ ok: true, value: { id: row.id, beacon: { kind: row.beacon?.kind } } });
    expect((await open(`/en${page()}`)).html).toContain("Seal a bid");
  });

  it("stands only where prices are taken, for agencies; and whoever may not enter is told why", async () => {
    const drawn = await published(market);
    const { open } = await visitor(site, agency(0));
    expect((await open(page(drawn))).status).toBe(404);
    expect((await site.ask(`/proofs/${(await rowOf(market.shell, drawn)).number}-notice.json`)).status).toBe(404);
    expect((await (await visitor(site, market.clerk)).open(page())).status).toBe(403);
    expect((await site.ask(page())).status).toBe(302);
    const { shell } = market;
    const userId = await account(shell, agency(0).organisationId, "bidding-admin@people.example", ["agency_admin"]);
    const admin = await visitor(site, { ...agency(0), userId, roles: ["agency_admin"] });
    for (const path of [work(), page()]) expect((await admin.open(path)).html).toContain("报价由本机构的业务授权人提交");
    expect((await admin.send(page(), {}, await uploads(agency(0)))).status).toBe(403);
  });

  it("leads there instead of the button that enters, from the working page and the public notice", async () => {
    const { open } = await visitor(site, agency(0));
    const html = (await open(work())).html;
    expect(html).toContain(`href="${page()}"`);
    expect(html).not.toContain('value="enter"');
    expect(html).not.toContain("固定价");
    const { number } = await rowOf(market.shell, id);
    expect((await open(`/c/${number}`)).html).toContain(`href="${page()}"`);
    expect(await (await site.ask(`/c/${number}`)).text()).toContain(encodeURIComponent(page()));
    expect((await open("/agency/find")).html).toContain(`href="${page()}"`);
  });
});

describe("cipher texts that are sent", () => {
  it("enter; sent twice they lead where the first led; then they are replaced or withdrawn; no page says an amount", async () => {
    const { open, send } = await visitor(site, agency(1));
    const sent = await uploads(agency(1));
    const seen: string[] = [];
    for (let press = 0; press < 2; press++) {
      const answer = await send(page(), {}, sent);
      expect([answer.status, answer.to]).toEqual([303, `${work()}?done=bid`]);
      seen.push(answer.html);
    }
    const after = await open(`${work()}?done=bid`);
    for (const words of ["密封报价已提交", "报价密文校验值", "替换报价", "撤回报名", "/account/receipts"])
      expect(after.html).toContain(words);
    const again = await open(page());
    expect(again.html).toContain("替换报价");
    expect((await send(page(), {}, await uploads(agency(1), "9000000"))).to).toBe(`${work()}?done=bid`);
    const receipts = await open("/account/receipts");
    expect(receipts.status).toBe(200);
    const other = await visitor(site, agency(2));
    const { number } = await rowOf(market.shell, id);
    for (const path of [work(), page(), `/c/${number}`, "/agency/find"]) seen.push((await other.open(path)).html);
    for (const html of [...seen, after.html, again.html, receipts.html]) for (const canary of CANARIES) expect(html).not.toContain(canary);
    must(await withdrawEntry(market.shell, agency(1), id));
    expect((await open(page())).html).not.toContain("报价密文校验值");
  });

  it("are refused each beside its field, and the status says so", async () => {
    const { send, open } = await visitor(site, agency(2));
    const [bid, sheet] = (await uploads(agency(2))) as [Upload, Upload];
    const elsewhere = (await uploads(agency(2), PRICE, await publishedByPrice(market))) as [Upload, Upload];
    const cases: readonly (readonly [Upload[], string, string])[] = [
      [[], "f-bid-error", "请选择文件"],
      [[elsewhere[0], sheet], "f-bid-error", "是为另一次开启加密的"],
      [[bid, elsewhere[1]], "f-sheet-error", "成本表"],
      [[bid, sheet, ["files", "x.age", new Uint8Array([1])]], "f-files-error", "第 1 个附件"],
      [[bid, sheet, ...Array.from({ length: 10 }, (): Upload => ["files", "x.age", sheet[2]])], "f-files-error", "最多 10 个"],
    ];
    for (const [files, field, words] of cases) {
      const { status, html } = await send(page(), {}, files);
      expect([words, status]).toEqual([words, 422]);
      const [error = ""] = html.split(`id="${field}"`).slice(1);
      expect(error.slice(0, 600)).toContain(words);
    }
    const english = await send(`/en${page()}`, {}, [elsewhere[0], sheet]);
    expect(english.html).toContain("it is sealed to another opening");
    expect((await open(work())).html).not.toContain("报价密文校验值");
  });

  it("are not taken after the close, from a department, or where one is signed out meanwhile", async () => {
    const sent = await uploads(agency(2));
    expect((await (await visitor(site, market.clerk)).send(page(), {}, sent)).status).toBe(403);
    const body = new FormData();
    for (const [field, name, bytes] of sent) body.append(field, new File([bytes as BlobPart], name));
    const request = new Request("http://market.example", { method: "POST", body });
    const bytes = await request.arrayBuffer();
    const headers = {
      origin: "http://market.example",
      "content-type": request.headers.get("content-type") ?? "",
      "content-length": `${bytes.byteLength}`,
    };
    const signedOut = await site.ask(page(), { method: "POST", body: bytes, headers });
    expect([signedOut.status, (await signedOut.text()).includes("data-unanswered")]).toEqual([401, true]);
    const person = await visitor(site, agency(2));
    market.shell.clock.set(((await rowOf(market.shell, id)).closesAt as Date).toISOString());
    const late = await person.send(page(), {}, sent);
    expect([late.status, late.html.includes("报名已截止")]).toEqual([422, true]);
    expect((await person.open(page())).html).toContain("报价已截止");
  });
});
