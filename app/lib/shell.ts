import type { Database } from "#db/client";
import type { BeaconSource } from "~/adapters/beacon/beacon-source";
import type { FileStore } from "~/adapters/files/file-store";
import type { LogStore } from "~/adapters/log/log-store";
import type { Rules } from "~/domain/rulebook/rules";
import type { Clock } from "./clock";
import type { Config } from "./config";
import type { Entropy } from "./entropy";
import type { Logger } from "./log";

/** Everything outside the rules that a workflow may reach. Built once at the start; tests build their own. */
export type Shell = {
  readonly database: Database;
  readonly clock: Clock;
  /** The rulebook by which a method is on or off: the market's own; a test hands on one with a later row. */
  readonly rulesAt: (moment: Date) => Rules;
  readonly entropy: Entropy;
  readonly config: Config;
  readonly files: FileStore;
  /** What the public log keeps outside the database. */
  readonly logStore: LogStore;
  readonly beacon: BeaconSource;
  readonly log: Logger;
  /** Tells the demonstration's stories anew; only there in demonstration mode. */
  readonly seed?: (shell: Shell) => Promise<void>;
};

/** Why a page in words stands instead of what was asked: the HTTP server refused it, or what was asked has no page of its own to say it. */
export type Block =
  | "origin"
  | "method"
  | "address"
  | "length"
  | "kind"
  | "size"
  | "internal"
  | "file"
  | "fault"
  | "outage"
  | "busy"
  | "narrow";

/** Status code of each refusal. */
export const BLOCK_STATUS: Record<Block, number> = {
  origin: 403,
  method: 405,
  address: 414,
  length: 411,
  kind: 415,
  size: 413,
  internal: 404,
  file: 404,
  fault: 500,
  outage: 503,
  busy: 429,
  narrow: 422,
};

declare module "@remix-run/node" {
  /** What loaders and actions receive as `context`: the shell, with the log line's request number already bound. */
  interface AppLoadContext extends Shell {
    readonly requestId: string;
    /** Address of the visitor, for throttling only; never logged. */
    readonly clientAddress: string;
    readonly block: Block | null;
    /** The path that was asked, also where the page is another one that says why there is none. */
    readonly asked: string;
  }
}
