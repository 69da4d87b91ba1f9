import { Duplex } from "node:stream";
import type { MessagePort } from "node:worker_threads";

/**
 * What `pg` takes for a socket, carried by a message port to the database's thread.
 * In: a function that yields the port once the thread is up. Bytes go over unchanged; the other end speaks PostgreSQL's protocol.
 */
export class PortStream extends Duplex {
  #port: MessagePort | null = null;

  constructor(private readonly open: () => Promise<MessagePort>) {
    super();
  }

  /** Called by `pg` as it would call a socket's; emits `connect`. */
  connect(): this {
    this.open().then(
      (port) => {
        if (this.destroyed) return port.close();
        this.#port = port;
        port.on("message", (bytes: Uint8Array) => this.push(bytes));
        port.on("close", () => this.destroy());
        this.emit("connect");
      },
      (error: Error) => this.destroy(error),
    );
    return this;
  }

  override _read(): void {}

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: (error?: Error) => void): void {
    // A copy of its own: small buffers share one pool, which must not travel to another thread.
    this.#port?.postMessage(new Uint8Array(chunk));
    done();
  }

  override _final(done: (error?: Error) => void): void {
    this.destroy();
    done();
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    this.#port?.close();
    this.#port = null;
    done(error);
  }

  setNoDelay(): this {
    return this;
  }

  setKeepAlive(): this {
    return this;
  }

  ref(): this {
    return this;
  }

  unref(): this {
    return this;
  }
}
