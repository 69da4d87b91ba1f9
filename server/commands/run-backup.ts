import { resolve } from "node:path";
import { restoreAndUpgrade } from "#db/backup/restore-and-upgrade";
import { writeBackup } from "#db/backup/write-backup";
import { operationWords } from "~/copy/operations/operations";
import type { Environment } from "~/lib/config";
import type { CommandReply } from "./answer";
import { langOf } from "./answer";
import { type Place, withDatabase } from "./with-database";

/** The one file named, or null; the language's option aside. */
function fileOf(argv: readonly string[]): string | null {
  const words = argv.filter((word, i) => !word.startsWith("--lang") && argv[i - 1] !== "--lang");
  const [file] = words;
  return words.length === 1 && file && !file.startsWith("-") ? resolve(file) : null;
}

/** `npm run backup -- FILE`: the whole database and its files into one new file. Exit 0, or 2 with one sentence. */
export async function runBackup(argv: readonly string[], environment: Environment): Promise<CommandReply> {
  const lang = langOf(argv);
  const t = operationWords[lang];
  const file = fileOf(argv);
  if (!file) return { out: [], err: [t.usageBackup], exit: 2 };
  return withDatabase(environment, lang, async ({ database, files }) => {
    const saved = await writeBackup(database, files, file, new Date());
    return { out: [t.backedUp(file, saved.rows, saved.files)], err: [], exit: 0 };
  });
}

/**
 * `npm run restore -- FILE`: a backup of this release or an older one into an empty database of either kind, which is then of this
 * release. Exit 0, or 2 with one sentence and no row restored.
 */
export async function runRestore(argv: readonly string[], environment: Environment): Promise<CommandReply> {
  const lang = langOf(argv);
  const t = operationWords[lang];
  const file = fileOf(argv);
  if (!file) return { out: [], err: [t.usageRestore], exit: 2 };
  const restore = async ({ database, files }: Place): Promise<CommandReply> => {
    const loaded = await restoreAndUpgrade(database, files, file);
    return { out: [t.restored(file, loaded.rows, loaded.files)], err: [], exit: 0 };
  };
  return withDatabase(environment, lang, restore, "asItStands");
}
