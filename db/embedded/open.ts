import { chmodSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { type MessagePort, Worker } from "node:worker_threads";
import { projectPath } from "~/lib/project-path";
import { lockDirectory } from "./lock";
import { PortStream } from "./port-stream";
import { syncPath, syncTree } from "./sync-tree";

export type EmbeddedOptions = {
  /** Absolute. Its parent is made with mode 0700 when missing. */
  readonly directory: string;
  /** False leaves out every fsync: for tests alone. */
  readonly durable: boolean;
};

export type Embedded = {
  /** A stream for `pg`; starts the thread again when it had died. */
  readonly stream: () => PortStream;
  readonly close: () => Promise<void>;
};

type Thread = { readonly connect: () => MessagePort; readonly stop: () => Promise<void>; readonly alive: () => boolean };

// By its path from the project's root: the same plain file serves tsx, vitest and the bundled server.
const WORKER = projectPath("db/embedded/worker.mjs");

function startThread(options: EmbeddedOptions, housekeeping: boolean): Promise<Thread> {
  const worker = new Worker(WORKER, { workerData: { ...options, housekeeping }, execArgv: [] });
  const open = new Set<MessagePort>();
  let running = true;
  const ended = new Promise<void>((resolve) => {
    worker.once("exit", () => {
      running = false;
      for (const port of open) port.close();
      resolve();
    });
  });
  const thread: Thread = {
    alive: () => running,
    connect: () => {
      const { port1, port2 } = new MessageChannel() as unknown as { port1: MessagePort; port2: MessagePort };
      open.add(port1);
      port1.once("close", () => open.delete(port1));
      worker.postMessage({ type: "connect", port: port2 }, [port2]);
      return port1;
    },
    stop: async () => {
      if (running) worker.postMessage({ type: "close" });
      await ended;
    },
  };
  return new Promise((resolve, reject) => {
    worker.once("message", () => resolve(thread));
    worker.on("error", reject);
    void ended.then(() => reject(new Error("The embedded database did not start.")));
  });
}

/** The database is made beside its place and moved there whole, so that a start cut short leaves nothing half made. */
async function initialise(options: EmbeddedOptions): Promise<void> {
  const parent = dirname(options.directory);
  const prefix = `${basename(options.directory)}.initialising-`;
  for (const name of readdirSync(parent)) {
    if (name.startsWith(prefix)) rmSync(join(parent, name), { recursive: true, force: true });
  }
  const temporary = join(parent, `${prefix}${process.pid}`);
  const thread = await startThread({ directory: temporary, durable: false }, false);
  await thread.stop();
  if (options.durable) syncTree(temporary);
  renameSync(temporary, options.directory);
  if (options.durable) syncPath(parent);
}

/**
 * Opens the embedded PostgreSQL: takes the lock, makes the database when there is none, starts its thread.
 * After kill -9 or a power cut it recovers from its log by itself. Throws DatabaseInUseError when another process has it.
 */
export async function openEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const parent = dirname(options.directory);
  // The engine's own files are readable by all: the directories above them are not, whoever made them.
  mkdirSync(parent, { recursive: true, mode: 0o700 });
  const unlock = await lockDirectory(options.directory);
  let thread: Promise<Thread>;
  let closed = false;
  try {
    if (!existsSync(join(options.directory, "PG_VERSION"))) await initialise(options);
    chmodSync(options.directory, 0o700);
    thread = startThread(options, true);
    await thread;
  } catch (error) {
    await unlock();
    throw error;
  }
  const connect = async () => {
    if (closed) throw new Error("The database is closed.");
    if (!(await thread.catch(() => null))?.alive()) thread = startThread(options, true);
    return (await thread).connect();
  };
  return {
    stream: () => new PortStream(connect),
    close: async () => {
      if (closed) return;
      closed = true;
      await (await thread.catch(() => null))?.stop();
      await unlock();
    },
  };
}
