import { insertVersion } from "#db/writes/commission-draft";
import { CATALOGUE_VERSION } from "~/domain/catalogue/items";
import { decidePosting } from "~/domain/commission/posting";
import { planWindow } from "~/domain/commission/window";
import type { UserActor } from "~/domain/kernel/actor";
import { type Decision, ok, refused } from "~/domain/kernel/decision";
import { isoSeconds } from "~/domain/kernel/time";
import { rulesAt } from "~/domain/rulebook/rules";
import { minimumEntrants, placesGiven, postingContext } from "~/domain/selection/carried";
import { type BeaconInputs, beaconKey } from "~/domain/verifiable/beacon";
import { committeeId } from "~/domain/verifiable/committee-object";
import type { Shell } from "~/lib/shell";
import { type Act, makeMove } from "../engine/move";
import { beginning } from "../selection/selection";
import { termsHash } from "./draft-columns";

/** Whose value opens what is published, as the notice's event says it for good (exact prices, beacon of a notice). */
function announced(beacon: BeaconInputs) {
  if (beacon.kind === "drand") return { beacon: beacon.kind, chain: beacon.chain, pk: beacon.pk };
  const named = "committee" in beacon ? { committeeId: committeeId(beacon.committee) } : {};
  return { beacon: beacon.kind, ...named, pk: beaconKey(beacon), opensAt: beacon.opensAt };
}

/**
 * The office's format check passes: the notice is public, and its moments are fixed from now (market §3.3 #4, §3.4). The event is the
 * selection parameter file: terms by their hash, the moments, minimum, method and beacon. Refusals: the gate's, `stale`, those of
 * decidePosting, `beacon.no-committee` while no committee could open it, `calendar.missing` when close, selection or award would reach a year without a calendar.
 */
export async function publishCommission(shell: Shell, actor: UserActor, id: string, seen: number): Promise<Decision<null>> {
  const act: Act = async (scene) => {
    const { tx, row, now, calendar } = scene;
    const terms = decidePosting(row.terms, postingContext(row, now, shell.rulesAt));
    if (!terms.ok) return terms;
    const window = planWindow(calendar, now, terms.value);
    if (!window.ok) return window;
    const { closesAt, selectsAt } = window.value;
    const beacon = await shell.beacon.describe(selectsAt);
    if (!beacon) return refused("beacon.no-committee");
    const places = placesGiven(row.method, rulesAt(now));
    return ok({
      patch: { publishedAt: now, closesAt, selectsAt },
      write: () =>
        insertVersion(tx, {
          id: shell.entropy.id(now),
          commissionId: id,
          kind: "published",
          terms: terms.value,
          at: now,
          by: actor.userId,
        }),
      payload: {
        title: terms.value.title,
        item: row.itemCode,
        catalogue: CATALOGUE_VERSION,
        terms: termsHash(terms.value),
        priceFen: terms.value.priceFen,
        method: row.method,
        minimum: minimumEntrants(row, rulesAt(now)),
        ...(places === null ? {} : { draw: places }),
        closesAt: isoSeconds(closesAt),
        selectsAt: isoSeconds(selectsAt),
        ...announced(beacon),
      },
      along: [await beginning(scene, beacon)],
    });
  };
  const moved = await makeMove(shell, actor, id, "publish", { act, seen, said: null });
  return moved.ok ? ok(null) : moved;
}
