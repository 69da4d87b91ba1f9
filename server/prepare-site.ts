import { hasDemonstrationClock } from "#db/queries/demonstration-clock";
import { hasOrganisations } from "#db/queries/people";
import { PRODUCTION_RULES, STARTING } from "~/copy/operations/configuration";
import { ConfigError } from "~/lib/config";
import type { Shell } from "~/lib/shell";
import { keepBeaconGap } from "~/workflows/committee/keep-gap";
import { ensureFirstSupervisorLink } from "~/workflows/people/ensure-first-supervisor-link";

export type Say = (line: string) => void;

const both = ({ zh, en }: { readonly zh: string; readonly en: string }) => `${zh} ${en}`;

/** Seeds an empty demonstration. It is one transaction: a start that was cut off leaves nothing, and the next begins anew. */
async function prepareDemonstration(shell: Shell, say: Say): Promise<void> {
  // Loaded only where it is wanted: a production site never reads the demonstration's stories.
  const { prepareSeededCopy, seedDemonstration } = await import("./seed/index");
  const telling = () => say(both(STARTING.seeding));
  if (await hasOrganisations(shell.database.db)) return prepareSeededCopy(shell, telling);
  telling();
  await seedDemonstration(shell);
}

/** A demonstration's people, entries and draws are invented; they must never stand under a real site's name. */
async function prepareProduction(shell: Shell, say: Say): Promise<void> {
  if (await hasDemonstrationClock(shell.database.db)) throw new ConfigError([both(PRODUCTION_RULES.demonstrationDatabase)]);
  const link = await ensureFirstSupervisorLink(shell);
  if (link) say(both(STARTING.firstSupervisor(link)));
}

/** What a database needs before the first visitor comes, by mode. */
export async function prepareSite(shell: Shell, say: Say): Promise<void> {
  if (shell.config.mode === "demonstration") await prepareDemonstration(shell, say);
  if (shell.config.mode === "production") await prepareProduction(shell, say);
  await keepBeaconGap(shell);
}
