import { createServer, type Server } from "node:http";
import { connect, type Socket } from "node:net";
import { getRequestListener } from "@hono/node-server";
import { beforeAll, describe, expect, test } from "vitest";
import type { Shell } from "~/lib/shell";
import { withDatabase } from "../support/database";
import { type Market, testMarket } from "../support/market";
import { ORIGIN, posted, type TestSite, testSite } from "../support/site";
import { drafted } from "../support/stages";

const database = withDatabase();
let market: Market;
let site: TestSite;
let draft: string;
let cookie: string;
/** What every query and connection throws from now on, or null. */
let broken: Error | null = null;
/** From which call on; the session is still found where it is more. */
let after = 0;
const faults: unknown[] = [];
const told: string[] = [];

const fault = (code: string, message = code): Error =>
  Object.assign(new Error("Failed query"), { cause: Object.assign(new Error(message), { code }) });

/** The same database, which goes away when it is told to. */
function breaking(shell: Shell): Shell {
  const failing = <T extends object>(whole: T): T =>
    new Proxy(whole, {
      get: (target, name) => {
        const value = Reflect.get(target, name, target);
        if (typeof value !== "function") return value;
        return (...given: unknown[]) => {
          if (broken && after-- <= 0) throw broken;
          return value.apply(target, given);
        };
      },
    });
  const line = (name: string) => (facts: { err?: unknown }, text: string) => {
    told.push(`${name} ${text}`);
    if (facts.err) faults.push(facts.err);
  };
  const log = { ...shell.log, error: line("error"), warn: line("warn"), info: line("info"), child: () => log } as unknown as Shell["log"];
  return { ...shell, log, database: { ...shell.database, db: failing(shell.database.db) } };
}

beforeAll(async () => {
  market = await testMarket(database());
  draft = await drafted(market);
  site = await testSite(breaking(market.shell));
  cookie = await (await testSite(market.shell)).signIn(market.clerk.userId);
});

async function during<T>(error: Error, calls: number, work: () => Promise<T>): Promise<T> {
  [broken, after] = [error, calls];
  [faults.length, told.length] = [0, 0];
  try {
    return await work();
  } finally {
    broken = null;
  }
}

const TYPED = { revision: "3", title: "示范区再生水厂“一期”", __proto__: undefined, password: "never shown" } as unknown as Record<
  string,
  string
>;
const send = (address: string) => site.ask(address, posted(TYPED, { cookie }));

const AWAY: readonly (readonly [string, Error, number])[] = [
  ["nobody at the database's address", fault("ECONNREFUSED"), 0],
  ["a database that shuts down", fault("57P01"), 0],
  ["no connection within the time", new Error("timeout exceeded when trying to connect"), 0],
  ["a database that goes away after the session was found", fault("ECONNRESET", "read ECONNRESET"), 3],
  ["a disk without room", fault("53100", "could not extend file"), 3],
  ["a disk that is read only", fault("EROFS"), 3],
];

describe("while the database is away", () => {
  test.each(AWAY)("(%s) a form is answered 503, with what was typed and the way to send it again", async (_what, error, calls) => {
    const answer = await during(error, calls, () => send(`/department/commissions/${draft}/edit/price`));
    expect([answer.status, answer.headers.get("retry-after")]).toEqual([503, "30"]);
    const html = await answer.text();
    expect(html).toContain(TYPED.title);
    expect(html).toContain(`action="/department/commissions/${draft}/edit/price"`);
    expect(html).toMatch(/<input type="hidden" name="revision" value="3"\/>/);
    expect(html).toContain("系统暂时不可用");
    expect(html).toMatch(/data-unanswered/);
    expect(html).not.toContain("never shown");
    expect(html).toContain("<header");
    expect(faults).toHaveLength(1);
  });

  test("a page is answered 503 in words, in the reader's language; what needs no database is there", async () => {
    const page = await during(fault("ECONNREFUSED"), 0, () => site.ask("/en/department", { headers: { cookie } }));
    expect([page.status, page.headers.get("retry-after")]).toEqual([503, "30"]);
    expect(await page.text()).toContain("not available at the moment");
    const feed = await during(fault("ECONNREFUSED"), 0, () => site.ask("/feed.xml"));
    expect([feed.status, feed.headers.get("retry-after")]).toEqual([503, "30"]);
    expect((await during(fault("ECONNREFUSED"), 0, () => site.ask("/accessibility"))).status).toBe(200);
  });

  test("a stranger's form keeps its words too, and what is typed to sign in is asked again", async () => {
    const answer = await during(fault("ECONNREFUSED"), 0, () =>
      site.ask("/sign-in", posted({ login: "someone@unit.example", password: "never shown" })),
    );
    expect(answer.status).toBe(503);
    const html = await answer.text();
    expect(html).toContain("someone@unit.example");
    expect(html).not.toContain("never shown");
  });
});

test("a fault of the program itself keeps what was typed as well, and is one fault in the log", async () => {
  const answer = await during(new TypeError("a mistake of ours"), 3, () => send(`/department/commissions/${draft}/edit/price`));
  expect([answer.status, answer.headers.get("retry-after")]).toEqual([500, null]);
  expect(await answer.text()).toContain(TYPED.title);
  expect(faults).toHaveLength(1);
});

describe("a visitor who breaks off", () => {
  async function listening(): Promise<{ server: Server; port: number }> {
    const server = createServer(getRequestListener((request) => site.answer(request), { overrideGlobalObjects: false }));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = server.address();
    return { server, port: typeof address === "object" && address ? address.port : 0 };
  }

  const sent = (port: number, text: string): Promise<Socket> =>
    new Promise((resolve, reject) => {
      const socket = connect(port, "127.0.0.1", () => socket.write(text, () => resolve(socket)));
      socket.on("error", reject);
    });

  test("in the middle of a form is no fault", async () => {
    const { server, port } = await listening();
    told.length = 0;
    const head = ["POST /sign-in HTTP/1.1", `Host: ${new URL(ORIGIN).host}`, `Origin: ${ORIGIN}`, "Content-Length: 5000"];
    const socket = await sent(port, `${[...head, "Content-Type: application/x-www-form-urlencoded"].join("\r\n")}\r\n\r\nlogin=a`);
    socket.destroy();
    await expect.poll(() => told.length, { timeout: 20_000 }).toBe(1);
    expect(told[0]).toMatch(/^info /);
    await new Promise((resolve) => server.close(resolve));
  });
});
