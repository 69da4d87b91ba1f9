import type { Queryable } from "#db/client";
import { undrawn } from "#db/queries/draws";
import { toHex } from "~/domain/kernel/bytes";
import type { CommissionStatus } from "~/domain/kernel/statuses";
import { type BeaconInputs, beaconKey, beaconMessage, keyFingerprint } from "~/domain/verifiable/beacon";

/** A locked roster that waits for its beacon's value. */
export type WaitingDraw = {
  readonly commissionId: string;
  readonly number: string;
  readonly title: string;
  readonly status: CommissionStatus;
  readonly held: boolean;
  readonly opensAt: Date;
  readonly beacon: BeaconInputs;
  /** The 32 bytes that are signed, hex. */
  readonly message: string;
  readonly fingerprint: string;
};

/** Everything that is locked and not drawn, the first to open first. One query. */
export async function readWaitingDraws(db: Queryable): Promise<readonly WaitingDraw[]> {
  const rows = await undrawn(db);
  return rows.flatMap(({ beacon, ...row }) => {
    if (row.status !== "registration_closed" && row.status !== "selecting") return [];
    return [{ ...row, beacon, message: toHex(beaconMessage(beacon, row.number)), fingerprint: keyFingerprint(beaconKey(beacon)) }];
  });
}
