import { resolve } from "node:path";
import type { Database } from "#db/client";
import { readCalendarFile } from "#db/load-calendar";
import { loadCalendar } from "#db/queries/calendar";
import type { Lang } from "~/copy/define";
import { operationWords } from "~/copy/operations/operations";
import { missingNeighbour } from "~/domain/kernel/calendar-file";
import { openClock } from "~/lib/clock";
import type { Environment } from "~/lib/config";
import { systemEntropy } from "~/lib/entropy";
import { loadCalendarYear } from "~/workflows/calendar/load-calendar-year";
import type { CommandReply } from "./answer";
import { langOf } from "./answer";
import { type Place, withDatabase } from "./with-database";

/** A notice's number: issuer, year in tortoise-shell brackets, running number. */
const NOTICE = /^\S+〔\d{4}〕\d+号$/;

const said = (line: string): CommandReply => ({ out: [line], err: [], exit: 0 });
const refusedWith = (line: string, exit: 1 | 2): CommandReply => ({ out: [], err: [line], exit });

async function add({ database, config }: Place, file: string, lang: Lang): Promise<CommandReply> {
  const t = operationWords[lang];
  try {
    const read = await readCalendarFile(resolve(file));
    if (!read.ok && read.reason === "calendar.not-text") return refusedWith(t.calendarNotText(file), 1);
    if (!read.ok) return refusedWith(t.calendarInvalid(file, String(read.detail?.what ?? "?")), 1);
    const { year, notice, holidays, workdays, over = [] } = read.value;
    if (!NOTICE.test(notice)) return refusedWith(t.calendarNoticeForm(file), 1);
    const missing = missingNeighbour(await loadCalendar(database.db), read.value);
    if (missing) return refusedWith(t.calendarNeighbour(file, missing.day, missing.year), 1);
    const clock = await openClock(config, database);
    const changed = await loadCalendarYear({ database, clock, entropy: systemEntropy }, read.value);
    if (!changed) return said(t.calendarSame(year));
    const beside = over.map((each) => t.calendarOver(each.year, each.holidays.length, each.workdays.length));
    return said([t.calendarLoaded(year, notice, holidays.length, workdays.length), ...beside].join(lang === "zh" ? "" : " "));
  } catch (error) {
    if (error instanceof SyntaxError) return refusedWith(t.calendarNotJson(file), 1);
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return refusedWith(t.calendarMissing(file), 2);
    throw error;
  }
}

async function list(database: Database, lang: Lang): Promise<CommandReply> {
  const { years } = await loadCalendar(database.db);
  const rows = [...years.values()].sort((a, b) => a.year - b.year);
  const t = operationWords[lang];
  return { out: rows.map((row) => t.calendarRow(row.year, row.notice, row.holidays.length, row.workdays.length)), err: [], exit: 0 };
}

/**
 * `npm run calendar -- add FILE`: checks and loads a year of the official calendar; `list` shows the loaded years.
 * Exit 0; 1 when the file is wrong; 2 when it cannot be done. WDR6.
 */
export async function runCalendar(argv: readonly string[], environment: Environment): Promise<CommandReply> {
  const lang = langOf(argv);
  const words = argv.filter((word, i) => !word.startsWith("--lang") && argv[i - 1] !== "--lang");
  const [verb, file] = words;
  if (verb === "add" && file && words.length === 2) {
    return withDatabase(environment, lang, (place) => add(place, file, lang));
  }
  if (verb === "list" && words.length === 1) return withDatabase(environment, lang, ({ database }) => list(database, lang));
  return refusedWith(operationWords[lang].usageCalendar, 2);
}
