// The embedded PostgreSQL (PGlite) in a thread of its own, so that queries never hold up the event loop.
// Plain JavaScript, loaded by path (see ../project-root.ts), so that the same file serves tsx, vitest and the built server.
import { parentPort, workerData } from "node:worker_threads";
import { PGlite } from "@electric-sql/pglite";
import { DurableFS } from "./durable-fs.mjs";
import { startHousekeeping } from "./housekeeping.mjs";
import { createFrames } from "./protocol.mjs";

/** @type {{ directory: string, durable: boolean, housekeeping: boolean }} */
const { directory, durable, housekeeping } = workerData;

const startParams = PGlite.defaultStartParams.filter((parameter) => parameter !== "-F");
if (!durable) startParams.push("-F");
// PGlite's fdatasync does nothing; fsync is the method that reaches the disk.
startParams.push("-c", "wal_sync_method=fsync", "-c", "timezone=UTC");
// A start fills all of its buffers with zeros: with the engine's own 128 MB that is half of the start, and the system keeps the files in memory too.
startParams.push("-c", "shared_buffers=32MB");

const engine = await PGlite.create({
  fs: new DurableFS(directory, { durable, onAbort: () => process.exit(70) }),
  startParams,
});

/** Work of the one session in order: client messages and housekeeping never interleave. Nothing follows the closing. */
let queue = Promise.resolve();
let closed = false;
/** @param {() => Promise<void>} work */
function enqueue(work) {
  queue = queue
    .then(() => (closed ? undefined : work()))
    .catch((error) => {
      // The engine's state is unknown after a fault here: stop, and let the next connection recover from the log.
      console.error("embedded database stopped:", error);
      process.exit(70);
    });
  return queue;
}

/** @param {import("node:worker_threads").MessagePort} port */
function serve(port) {
  const frames = createFrames();
  let open = true;
  const leave = () => {
    if (!open) return;
    open = false;
    enqueue(async () => {
      // The session is shared by consecutive connections: leave nothing of this one behind.
      if (engine.isInTransaction()) await engine.exec("ROLLBACK");
      await engine.exec("DISCARD ALL");
    });
  };
  port.on("close", leave);
  port.on("message", (/** @type {Uint8Array} */ bytes) => {
    for (const batch of frames.push(bytes)) {
      if (batch.kind === "end") {
        leave();
        port.close();
        return;
      }
      enqueue(async () => {
        if (!open) return;
        const answer = new Uint8Array(await engine.execProtocolRaw(batch.bytes));
        if (batch.kind === "query" && !frames.endsReady(answer)) throw new Error("no answer to a query");
        port.postMessage(answer, [answer.buffer]);
      });
    }
  });
}

const stopHousekeeping = housekeeping ? startHousekeeping(engine, enqueue) : () => {};

parentPort?.on("message", (/** @type {{ type: string, port?: import("node:worker_threads").MessagePort }} */ message) => {
  if (message.type === "connect" && message.port) serve(message.port);
  if (message.type === "close") {
    stopHousekeeping();
    enqueue(async () => {
      // A clean shutdown writes a checkpoint, so that the next start has nothing to recover.
      if (engine.isInTransaction()) await engine.exec("ROLLBACK");
      await engine.close();
      closed = true;
      parentPort?.postMessage({ type: "closed" });
      parentPort?.close();
    });
  }
});
parentPort?.postMessage({ type: "ready" });
