import type { DrawRow } from "#db/queries/draws";
import { type BeaconInputs, beaconAt } from "~/domain/verifiable/beacon";
import { type OpeningKey, openingKey } from "~/domain/verifiable/sealed";
import type { Shell } from "~/lib/shell";

/** Whose value opens what is locked. Throws where nothing was: a selection is frozen with its close. */
export function beaconOfRun({ id, close }: Pick<DrawRow, "id" | "close">): BeaconInputs {
  if (!close) throw new Error(`selection ${id} was frozen without its close`);
  return close.beacon;
}

/**
 * The keys by the openings to which the bids of one selection were sealed: the last one, whose value is `signature`, and those before a
 * postponement, each asked for once. A key is null where what was sealed to it is void: with drand its value was public before the freeze.
 */
export function openingKeys(shell: Shell, run: DrawRow, signature: string): (opensAt: Date) => Promise<OpeningKey | null> {
  const last = beaconOfRun(run);
  const known = new Map<number, Promise<OpeningKey | null>>();
  const find = async (opensAt: Date): Promise<OpeningKey | null> => {
    const isLast = opensAt.getTime() === run.opensAt.getTime();
    if (!isLast && last.kind === "drand") return null;
    const beacon = isLast ? last : beaconAt(last, opensAt);
    const value = isLast ? { signature } : await shell.beacon.value(beacon, run.id, await shell.clock.now());
    const made = value && openingKey({ beacon, eventId: run.id }, value.signature);
    if (!made?.ok) throw new Error(`the value of ${run.id} at ${opensAt.toISOString()} opens nothing`);
    return made.key;
  };
  return (opensAt) => {
    const at = opensAt.getTime();
    const found = known.get(at) ?? find(opensAt);
    known.set(at, found);
    return found;
  };
}
