import { committeeById, rehearsalsOf } from "#db/queries/committees";
import { keptCommittees } from "#server/open-beacon";
import { localBeacon } from "~/adapters/beacon/local-beacon";
import { siteBeacon } from "~/adapters/beacon/site-beacon";
import type { UserActor } from "~/domain/kernel/actor";
import { beaconMessage } from "~/domain/verifiable/beacon";
import { committeeBeacon, dealCommittee as deal, type Share, signPartial } from "~/domain/verifiable/committee";
import type { Committee } from "~/domain/verifiable/committee-object";
import { instant } from "~/domain/verifiable/instant";
import { type PartialFile, partialFile } from "~/domain/verifiable/share-file";
import { proveShare as proofOf } from "~/domain/verifiable/share-proof";
import { seededEntropy } from "~/lib/entropy";
import { activateCommittee } from "~/workflows/committee/activate-committee";
import { dealCommittee } from "~/workflows/committee/deal-committee";
import { proposeCommittee } from "~/workflows/committee/propose-committee";
import { proveShare } from "~/workflows/committee/prove-share";
import { beginRehearsal } from "~/workflows/committee/rehearse";
import { signOpenings } from "~/workflows/committee/sign-openings";
import { type Market, must, organisationWith, testUscc } from "./market";

/** Custodians with the shares that the dealer handed them, which no shell ever sees. */
export type TestCommittee = {
  readonly id: string;
  readonly object: Committee;
  readonly custodians: readonly { readonly actor: UserActor; readonly share: Share }[];
};

/** The market as a site that is set to BEACON=committee; what was announced by the local beacon keeps it. */
export function byCommittee(market: Market): Market {
  const { database } = market.shell;
  const committee = keptCommittees(database);
  const beacon = siteBeacon({ named: committee, before: async () => null, known: [committee, localBeacon("tests")] });
  return { ...market, shell: { ...market.shell, beacon } };
}

/** Three custodian organisations, of which `n` tells their codes apart. */
export async function custodians({ shell }: Market, n = 0): Promise<UserActor[]> {
  const found: UserActor[] = [];
  for (const [at, name] of ["财政监督局", "审计局", "公证处"].entries()) {
    const people = [{ name: `保${n}${at}`, roles: ["custodian"] as const }];
    found.push(
      ...(await organisationWith(shell, { kind: "custodian", name: `示范区${name}${n}`, uscc: testUscc(500 + n * 10 + at, "12"), people })),
    );
  }
  return found;
}

/** A committee whose keys were dealt outside the server, as they are in a ceremony; `replaces`: the id of the one before. */
export async function dealt(
  market: Market,
  actors: readonly UserActor[],
  replaces: string | null = null,
  seed = "dealer",
): Promise<TestCommittee> {
  const { shell, supervisor } = market;
  const organisationIds = actors.map(({ organisationId }) => organisationId);
  const id = must(await proposeCommittee(shell, supervisor, { threshold: 2, organisationIds }));
  const entropy = seededEntropy(seed);
  const names = actors.map(({ organisationName }) => organisationName);
  const { committee, shares } = deal(2, names, replaces, (n) => entropy.bytes(n));
  must(await dealCommittee(shell, supervisor, id, committee));
  return { id, object: committee, custodians: shares.map((share, at) => ({ actor: actors[at] as UserActor, share })) };
}

/** A custodian's file over an event and a moment. */
export function signedBy({ object, custodians: held }: TestCommittee, at: number, eventId: string, opensAt: Date): PartialFile {
  const made = signPartial(object, held[at]?.share as Share, beaconMessage(committeeBeacon(object, instant(opensAt)), eventId));
  if (!made.ok) throw new Error(made.code);
  return partialFile(object, eventId, instant(opensAt), made.partial);
}

/** Every custodian proves its share. */
export async function proven(market: Market, committee: TestCommittee): Promise<void> {
  for (const { actor, share } of committee.custodians) {
    const proof = proofOf(committee.object, share);
    if (!proof.ok) throw new Error(proof.code);
    must(await proveShare(market.shell, actor, committee.id, proof.partial.signature));
  }
}

/** Two custodians open the practice bid of a rehearsal. */
export async function rehearsed(market: Market, committee: TestCommittee): Promise<void> {
  must(await beginRehearsal(market.shell, market.supervisor, committee.id));
  const last = (await rehearsalsOf(market.shell.database.db, committee.id)).at(-1);
  if (!last) throw new Error("no rehearsal began");
  for (const at of [0, 1]) {
    const file = signedBy(committee, at, last.id, last.opensAt);
    must(await signOpenings(market.shell, committee.custodians[at]?.actor as UserActor, [file]));
  }
}

/** A committee that is active: dealt, proven, rehearsed. */
export async function activated(
  market: Market,
  actors?: readonly UserActor[],
  replaces: string | null = null,
  seed?: string,
): Promise<TestCommittee> {
  const committee = await dealt(market, actors ?? (await custodians(market)), replaces, seed);
  await proven(market, committee);
  await rehearsed(market, committee);
  const { revision = 0 } = (await committeeById(market.shell.database.db, committee.id)) ?? {};
  must(await activateCommittee(market.shell, market.supervisor, committee.id, revision));
  return committee;
}
