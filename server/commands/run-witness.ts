import type { AddressInfo } from "node:net";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { DatabaseInUseError } from "#db/embedded/lock";
import { witnessCommandWords } from "~/copy/operations/witness-command";
import { formatKey } from "~/domain/verifiable/note";
import { isBaseAddress } from "~/lib/config-addresses";
import { systemEntropy } from "~/lib/entropy";
import { type CommandReply, langOf } from "./answer";
import { readKnownLogs } from "./known-logs";
import { openWitness, type WitnessTold } from "./witness-core";
import { openWitnessFolder, type WitnessFolder, WitnessFolderError } from "./witness-folder";
import { follow } from "./witness-follow";
import { serveWitness } from "./witness-server";

const TEXT = { type: "string" } as const;
const MANY = { type: "string", multiple: true } as const;
const OPTIONS = { lang: TEXT, dir: TEXT, name: TEXT, port: TEXT, host: TEXT, log: MANY, follow: MANY } as const;
const HOST = "127.0.0.1";

const failed = (line: string): CommandReply => ({ out: [], err: [line], exit: 2 });

function parse(argv: readonly string[]) {
  try {
    const { values } = parseArgs({ args: [...argv], options: OPTIONS });
    const { dir, log = [], follow: sites = [], port } = values;
    return dir && log.length > 0 && (port !== undefined || sites.length > 0) ? { ...values, dir, log, sites } : null;
  } catch {
    return null;
  }
}

/** What a test hands in, and the terminal otherwise: how a line is said while it runs, and what happens once a state is on disk. */
export type WitnessSurroundings = { readonly say: (line: string) => void; readonly remembered?: () => void };

const TERMINAL: WitnessSurroundings = { say: (line) => process.stdout.write(`${line}\n`) };

/**
 * `npm run witness`: a witness of one or several logs, which answers requests, follows sites, or both, until it is stopped. Exit 2 with one
 * sentence where it cannot begin.
 */
export async function runWitness(argv: readonly string[], { say, remembered }: WitnessSurroundings = TERMINAL): Promise<CommandReply> {
  const lang = langOf(argv);
  const t = witnessCommandWords[lang];
  const options = parse(argv);
  if (!options) return failed(t.usage);
  const { port, host = HOST, sites } = options;
  if (port !== undefined && !(/^\d{1,5}$/.test(port) && Number(port) <= 65_535)) return failed(t.badPort(port));
  const wrong = sites.find((site) => !isBaseAddress(site));
  if (wrong !== undefined) return failed(t.badAddress(wrong));
  const known = await readKnownLogs(options.log);
  if ("unread" in known) return failed(t.badLog(known.unread));
  const { logs } = known;
  const directory = resolve(options.dir);
  let folder: WitnessFolder;
  try {
    const origins = logs.map(({ origin }) => origin);
    folder = await openWitnessFolder(directory, options.name ?? null, origins, systemEntropy);
  } catch (error) {
    if (error instanceof WitnessFolderError) return failed(t.faults[error.fault](error.what));
    if (error instanceof DatabaseInUseError) return failed(t.inUse(directory));
    throw error;
  }
  const tell = (told: WitnessTold): void => {
    if (told.kind === "cosigned") say(t.cosigned(told.origin, told.size));
    else say(told.evidence ? t.evidence(told.evidence) : t.refused(told.status, told.why));
  };
  const witness = openWitness({ folder, logs, now: () => new Date(), tell, ...(remembered && { remembered }) });
  const out = [t.key(formatKey(folder.key)), ...logs.map(({ origin }) => t.knows(origin, folder.headOf(origin)?.size ?? null))];
  if (port !== undefined) {
    const server = await serveWitness(witness, Number(port), host).catch(() => null);
    if (!server) {
      await folder.close();
      return failed(t.taken(port));
    }
    out.push(t.serves(`http://${host}:${(server.address() as AddressInfo).port}`));
  }
  for (const site of sites) {
    out.push(t.follows(site));
    follow(witness, site, (told) =>
      say(
        told.kind === "behind"
          ? t.behind(site, told.shown, told.seen)
          : told.kind === "unaccepted"
            ? t.unaccepted(site, told.status)
            : t[told.kind](site),
      ),
    );
  }
  return { out, err: [], exit: 0 };
}
