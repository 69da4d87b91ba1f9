import fs from "node:fs";
import { NodeFS } from "@electric-sql/pglite/nodefs";

/** Emscripten's number for EIO: PostgreSQL answers a failed sync with a PANIC, as it must. */
const EIO = 29;

/**
 * PGlite's directory layer with the one call it lacks: `fsync` reaches the disk.
 * A commit is acknowledged only after its log is synced, so a power cut loses nothing acknowledged.
 * With `durable: false` (tests) syncs are skipped. An abort of the engine ends the worker; the next
 * connection starts a new one, which recovers from the log.
 */
export class DurableFS extends NodeFS {
  /**
   * @param {string} directory the data directory, absolute
   * @param {{ durable: boolean, onAbort: () => void }} options
   */
  constructor(directory, options) {
    super(directory);
    this.options = options;
  }

  /** @param {any} pg @param {any} opts */
  async init(pg, opts) {
    const { emscriptenOpts } = await super.init(pg, opts);
    const { durable, onAbort } = this.options;
    return {
      emscriptenOpts: {
        ...emscriptenOpts,
        onAbort,
        preRun: [
          ...(emscriptenOpts.preRun ?? []),
          (/** @type {any} */ module) => {
            module.NODEFS.stream_ops.fsync = (/** @type {{ nfd: number }} */ stream) => {
              if (!durable) return 0;
              try {
                fs.fsyncSync(stream.nfd);
                return 0;
              } catch {
                throw new module.FS.ErrnoError(EIO);
              }
            };
          },
        ],
      },
    };
  }
}
