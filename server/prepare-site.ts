import { existsSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { demonstrationClock } from "#db/schema/clock";
import { organisation } from "#db/schema/people";
import { PRODUCTION_RULES, STARTING } from "~/copy/configuration";
import { ConfigError } from "~/lib/config";
import type { Shell } from "~/lib/shell";
import { ensureFirstSupervisorLink } from "~/workflows/ensure-first-supervisor-link";

/** Loaded only where it is wanted: a production site never reads the demonstration's stories. */
const SEEDS = import.meta.glob<{ seedDemonstration(shell: Shell): Promise<void> }>("./seed/index.ts");

export type Say = (line: string) => void;

const both = ({ zh, en }: { readonly zh: string; readonly en: string }) => `${zh} ${en}`;

/** Seeds an empty demonstration. A mark on disk tells the next start that a seed was cut off, so that it begins anew instead of going on with half a story. */
async function prepareDemonstration(shell: Shell, say: Say): Promise<void> {
  const unfinished = join(shell.config.dataDirectory, "seed-unfinished");
  const [known] = await shell.database.db.select({ id: organisation.id }).from(organisation).limit(1);
  if (known && !existsSync(unfinished)) return;
  say(both(STARTING.seeding));
  writeFileSync(unfinished, "");
  for (const load of Object.values(SEEDS)) await (await load()).seedDemonstration(shell);
  rmSync(unfinished);
}

/** A demonstration's people, entries and draws are invented; they must never stand under a real site's name. */
async function prepareProduction(shell: Shell, say: Say): Promise<void> {
  const [clock] = await shell.database.db.select({ id: demonstrationClock.id }).from(demonstrationClock).limit(1);
  if (clock) throw new ConfigError([both(PRODUCTION_RULES.demonstrationDatabase)]);
  const link = await ensureFirstSupervisorLink(shell);
  if (link) say(both(STARTING.firstSupervisor(link)));
}

/** What a database needs before the first visitor comes, by mode. */
export async function prepareSite(shell: Shell, say: Say): Promise<void> {
  if (shell.config.mode === "demonstration") await prepareDemonstration(shell, say);
  if (shell.config.mode === "production") await prepareProduction(shell, say);
}
