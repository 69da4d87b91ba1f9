// Run as a thread of its own: an engine whose disk fails after the first commit. Its exit code tells what the engine did.
import fs from "node:fs";
import { parentPort, workerData } from "node:worker_threads";
import { PGlite } from "@electric-sql/pglite";
import { DurableFS } from "../../db/embedded/durable-fs.mjs";

const sync = fs.fsyncSync;
let syncs = 0;
let broken = false;
fs.fsyncSync = (descriptor) => {
  if (broken) throw Object.assign(new Error("the disk is gone"), { code: "EIO" });
  syncs++;
  sync(descriptor);
};

const startParams = PGlite.defaultStartParams.filter((parameter) => parameter !== "-F");
const engine = await PGlite.create({
  fs: new DurableFS(workerData.directory, { durable: true, onAbort: () => process.exit(70) }),
  startParams: [...startParams, "-c", "wal_sync_method=fsync"],
});
await engine.exec("create table kept (n int)");

/** @param {string} statement */
async function syncsOf(statement) {
  const before = syncs;
  await engine.exec(statement);
  return syncs - before;
}
parentPort?.postMessage({ write: await syncsOf("insert into kept values (1)"), read: await syncsOf("select * from kept") });
broken = true;
await engine.exec("insert into kept values (2)");
