import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDatabase } from "#db/client";
import { migrate } from "#db/migrate";
import { projectPath } from "~/lib/project-path";
import { testTerms } from "../support/market";
import { findPostgres, startServerPostgres } from "../support/server-postgres.mjs";
import { fillCommissions, fillPeople } from "./fill";

export type Row = { readonly name: string; readonly ratio: number; readonly note: string };

const SMALL = 1_000;
const LARGE = 100_000;
const REQUESTS = 20;
const ROUNDS = 5;
const PAGES = { home: "/", list: "/commissions", "a commission": "/c/MX-2026-000999" } as const;
type Page = keyof typeof PAGES;
const NAMES = Object.keys(PAGES) as Page[];

type Served = { readonly child: ChildProcess; readonly address: string };

async function answer<T>(child: ChildProcess): Promise<T> {
  const [message] = (await once(child, "message")) as [T];
  return message;
}

async function serve(kind: "site" | "bare", env: Readonly<Record<string, string>>): Promise<Served> {
  const child = fork(projectPath("tests/bench/serve-pages.ts"), [kind], {
    execArgv: ["--import", "tsx"],
    env: {
      ...process.env,
      NODE_ENV: "production",
      MODE: "test",
      PORT: "0",
      HOST: "127.0.0.1",
      SCHEDULER: "off",
      LOG_LEVEL: "silent",
      ...env,
    },
  });
  const { port } = await answer<{ port: number }>(child);
  return { child, address: `http://127.0.0.1:${port}` };
}

async function end({ child }: Served): Promise<void> {
  const ended = once(child, "exit");
  child.kill("SIGKILL");
  await ended;
}

async function get(address: string): Promise<Response> {
  const response = await fetch(address);
  if (response.status !== 200) throw new Error(`${address} answered ${response.status}`);
  return response;
}

/** Milliseconds a request, one after another; the best round, since others use the machine too. */
async function timed(address: string): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round++) {
    const started = performance.now();
    for (let n = 0; n < REQUESTS; n++) await (await get(address)).arrayBuffer();
    best = Math.min(best, (performance.now() - started) / REQUESTS);
  }
  return best;
}

async function queriesOf(served: Served, path: string): Promise<number> {
  const ask = () => {
    served.child.send({ count: true });
    return answer<{ queries: number }>(served.child);
  };
  await ask();
  await (await get(served.address + path)).arrayBuffer();
  return (await ask()).queries;
}

type Measured = Readonly<Record<Page, { readonly ms: number; readonly queries: number; readonly bare: number }>>;

async function measure(env: Readonly<Record<string, string>>): Promise<Measured> {
  const site = await serve("site", env);
  const bare = await serve("bare", {});
  try {
    const found: Partial<Record<Page, Measured[Page]>> = {};
    for (const page of NAMES) {
      const response = await get(site.address + PAGES[page]);
      const headers = Object.fromEntries(
        [...response.headers].filter(([name]) => !/^(connection|content-encoding|content-length|transfer-encoding|keep-alive)$/.test(name)),
      );
      bare.child.send({ body: Buffer.from(await response.arrayBuffer()).toString("base64"), headers });
      await answer(bare.child);
      for (let warm = 0; warm < REQUESTS; warm++) await (await get(site.address + PAGES[page])).arrayBuffer();
      found[page] = {
        ms: await timed(site.address + PAGES[page]),
        queries: await queriesOf(site, PAGES[page]),
        bare: await timed(bare.address),
      };
    }
    return found as Measured;
  } finally {
    await end(site);
    await end(bare);
  }
}

function rowsOf(count: number, measured: Measured): Row[] {
  return NAMES.map((page) => {
    const { ms, bare, queries } = measured[page];
    return {
      name: `${page} at ${count.toLocaleString("en")}`,
      ratio: ms / bare,
      note: `${ms.toFixed(2)} ms, to a bare node:http server sending the same bytes; ${queries} queries of at most 6`,
    };
  });
}

/** The public pages over HTTP, at 1,000 and at 100,000 commissions, on server PostgreSQL where it is installed, else embedded. About a minute. */
export async function benchPages(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), "mingxuan-bench-"));
  const postgres = findPostgres() ? await startServerPostgres() : null;
  const place = postgres ? { url: postgres.url } : { directory: join(folder, "database"), durable: false };
  const env = { DATA_DIR: folder, LOG_DIR: join(folder, "log"), DATABASE_URL: postgres?.url ?? "" };
  const fill = async (from: number, to: number) => {
    const database = await openDatabase(place);
    await migrate(database);
    if (from === 1) await fillPeople(database.pool);
    await fillCommissions(database.pool, from, to, testTerms());
    await database.close();
  };
  try {
    await fill(1, SMALL);
    const small = await measure(env);
    await fill(SMALL + 1, LARGE);
    const large = await measure(env);
    const growth: Row = {
      name: "list at 100,000 to list at 1,000",
      ratio: large.list.ms / small.list.ms,
      note: `${postgres ? "server" : "embedded"} PostgreSQL; goal at most 1.3`,
    };
    return [...rowsOf(SMALL, small), ...rowsOf(LARGE, large), growth];
  } finally {
    await postgres?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
