import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { diskLogStore } from "~/adapters/log/disk-log-store";
import { newestElsewhere } from "~/adapters/log/newest-elsewhere";
import type { Lang } from "~/copy/define";
import { logCommandWords } from "~/copy/operations/log-command";
import type { LogAnswer } from "~/domain/verifiable/log-stop";
import { openClock } from "~/lib/clock";
import type { Environment } from "~/lib/config";
import { systemEntropy } from "~/lib/entropy";
import { createLogger } from "~/lib/log";
import { adoptLog } from "~/workflows/log/adopt-log";
import { type Anew, beginAnew } from "~/workflows/log/begin-anew";
import type { LogShell } from "~/workflows/log/find-log";
import { rotateKey } from "~/workflows/log/rotate-key";
import type { CommandReply } from "./answer";
import { langOf } from "./answer";
import { type Place, withDatabase } from "./with-database";

const said = (line: string): CommandReply => ({ out: [line], err: [], exit: 0 });
const failed = (line: string): CommandReply => ({ out: [], err: [line], exit: 2 });

function told<T>(lang: Lang, answer: LogAnswer<T>, words: (value: T) => string): CommandReply {
  return answer.ok ? said(words(answer.value)) : failed(logCommandWords[lang].faults[answer.fault](answer.what));
}

/** What follows an option, such as the FILE of `--key FILE`. */
function fileAfter(argv: readonly string[], option: string): string | null {
  const at = argv.indexOf(option);
  return at < 0 ? null : (argv[at + 1] ?? null);
}

async function adopt(shell: LogShell, argv: readonly string[], lang: Lang): Promise<CommandReply> {
  const t = logCommandWords[lang];
  const texts: string[] = [];
  for (const option of ["--key", "--checkpoint"]) {
    const file = fileAfter(argv, option);
    if (!file) return failed(t.usage);
    const text = await readFile(resolve(file), "utf8").catch(() => null);
    if (text === null) return failed(t.unreadable(file));
    texts.push(text);
  }
  const [key = "", checkpoint = ""] = texts;
  return told(lang, await adoptLog(shell, { key, checkpoint, newest: (log) => newestElsewhere(shell.config, log) }), t.adopted);
}

async function shellOf({ config, database }: Place): Promise<LogShell> {
  const logStore = diskLogStore(config.logDirectory, systemEntropy);
  return { config, database, logStore, entropy: systemEntropy, clock: await openClock(config, database), log: createLogger(config) };
}

/**
 * `npm run log -- adopt | new | rotate`: gives a log its key and checkpoint again, begins anew after a loss, changes the key. Exit 0, or 2
 * with one sentence and nothing changed.
 */
export async function runLog(argv: readonly string[], environment: Environment): Promise<CommandReply> {
  const lang = langOf(argv);
  const t = logCommandWords[lang];
  const anew = (value: Anew) => (value.kind === "same" ? t.same(value.size, value.lost) : t.began(value.number, value.origin));
  const verbs: Readonly<Record<string, (shell: LogShell) => Promise<CommandReply>>> = {
    adopt: (shell) => adopt(shell, argv, lang),
    new: async (shell) => told(lang, await beginAnew(shell), anew),
    rotate: async (shell) => told(lang, await rotateKey(shell), t.rotated),
  };
  const verb = verbs[argv[0] ?? ""];
  if (!verb) return failed(t.usage);
  return withDatabase(environment, lang, async (place) => verb(await shellOf(place)));
}
