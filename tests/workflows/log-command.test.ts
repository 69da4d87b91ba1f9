import { copyFileSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openDatabase } from "#db/client";
import { runLog } from "#server/commands/run-log";
import { diskLogStore } from "~/adapters/log/disk-log-store";
import { seededEntropy } from "~/lib/entropy";
import { sequencer } from "~/workflows/log/sequence";
import { withDatabase } from "../support/database";
import { happen, logOf } from "../support/log";
import { testShell } from "../support/market";
import { withOffice } from "../support/office";

const database = withDatabase();
const { folder, environment } = withOffice();

test("log: says what it can do, rotates, adopts a folder again, begins anew, and changes nothing where it must not", async () => {
  const log = join(folder, "log");
  const env: Record<string, string> = { ...(await environment(database())), LOG_DIR: log, MODE: "test", LOG_LEVEL: "silent" };
  const run = (...argv: string[]) => runLog([...argv, "--lang", "en"], env);
  /** Events happen while no command holds the database. */
  const meanwhile = async (count: number) => {
    const isServer = "DATABASE_URL" in env;
    const own = isServer ? database() : await openDatabase({ directory: join(folder, "database"), durable: false });
    const shell = { ...(await testShell(own, "2026-09-14T01:00:00Z")), logStore: diskLogStore(log, seededEntropy("log")) };
    if (count > 0) await happen(shell, count);
    await sequencer(shell).round();
    const state = count === 0 && (await logOf(shell).catch(() => null));
    if (own !== database()) await own.close();
    return state || null;
  };
  expect(await runLog([], env)).toMatchObject({ exit: 2, err: [expect.stringContaining("npm run log")] });
  expect(await run("rotate")).toMatchObject({ exit: 2, err: [expect.stringContaining("No log has begun")] });
  await meanwhile(3);
  expect(await run("new")).toMatchObject({ exit: 2, err: [expect.stringContaining("is whole")] });
  expect(await run("rotate")).toMatchObject({
    exit: 0,
    out: [expect.stringMatching(/demonstration\.mingxuan\.example\/log\+[0-9a-f]{8}\+/)],
  });
  await meanwhile(1);
  const kept = join(folder, "kept");
  mkdirSync(kept);
  for (const name of ["keys.json", "checkpoint.json"]) copyFileSync(join(log, "1", name), join(kept, name));
  rmSync(log, { recursive: true });
  expect(await run("rotate")).toMatchObject({ exit: 2, err: [expect.stringContaining("no-key")] });
  expect(await run("adopt", "--key", join(kept, "keys.json"))).toMatchObject({ exit: 2, err: [expect.stringContaining("--checkpoint")] });
  const missing = await run("adopt", "--key", join(kept, "none.json"), "--checkpoint", join(kept, "checkpoint.json"));
  expect(missing).toMatchObject({ exit: 2, err: [expect.stringContaining("none.json")] });
  const given = ["--key", join(kept, "keys.json"), "--checkpoint", join(kept, "checkpoint.json")];
  expect(await run("adopt", ...given)).toMatchObject({ exit: 0, out: [expect.stringContaining("all 5 lines")] });
  rmSync(join(log, "1", "keys.json"));
  expect(await run("new")).toMatchObject({ exit: 0, out: [expect.stringContaining("Log 2")] });
  expect(await meanwhile(0)).toMatchObject({ number: 2, stopped: null });
});
