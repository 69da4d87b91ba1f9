import { createHash } from "node:crypto";
import { closeSync, constants, openSync, realpathSync } from "node:fs";
import { createServer } from "node:net";
import { basename, dirname, join } from "node:path";

/** Another process holds the embedded database; two at once would destroy it. */
export class DatabaseInUseError extends Error {
  constructor(readonly directory: string) {
    super(`Another process is using the database in ${directory}.`);
    this.name = "DatabaseInUseError";
  }
}

/** BSD's and macOS's flag that takes an exclusive lock together with opening (fcntl.h); Node does not name it. */
const O_EXLOCK = 0x20;

/** One name for one directory, however it was reached. */
function identity(directory: string): string {
  const parent = realpathSync(dirname(directory));
  return createHash("sha256")
    .update(join(parent, basename(directory)))
    .digest("hex")
    .slice(0, 32);
}

function holdAddress(address: string, directory: string): Promise<() => Promise<void>> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy());
    server.unref();
    server.once("error", (error: NodeJS.ErrnoException) =>
      reject(error.code === "EADDRINUSE" || error.code === "EACCES" ? new DatabaseInUseError(directory) : error),
    );
    server.listen(address, () => resolve(() => new Promise((done) => server.close(() => done()))));
  });
}

function holdFile(file: string, directory: string): () => Promise<void> {
  try {
    const descriptor = openSync(file, constants.O_RDWR | constants.O_CREAT | constants.O_NONBLOCK | O_EXLOCK, 0o600);
    return async () => closeSync(descriptor);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EAGAIN") throw new DatabaseInUseError(directory);
    throw error;
  }
}

/**
 * Takes the one right to open an embedded database, until the returned function is called or the process ends:
 * the kernel gives it back at once after kill -9, so no stale lock can remain. Linux: an abstract socket;
 * Windows: a named pipe; macOS and BSD: a lock file opened with O_EXLOCK.
 * In: the absolute directory, whose parent exists. Throws DatabaseInUseError when it is taken.
 */
export async function lockDirectory(directory: string): Promise<() => Promise<void>> {
  const name = `mingxuan-${identity(directory)}`;
  if (process.platform === "linux") return holdAddress(`\0${name}`, directory);
  if (process.platform === "win32") return holdAddress(`\\\\.\\pipe\\${name}`, directory);
  return holdFile(`${directory}.lock`, directory);
}
