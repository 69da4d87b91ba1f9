import type { Json } from "~/domain/kernel/jcs";
import type { BeaconInputs } from "./beacon";
import { readInteger, readObject, readOneOf, readText } from "./shape";

const KINDS = ["drand", "committee", "local"] as const;

/** A beacon's fields, each of its JSON type; whether their values are right is for `verifyBeacon`. Only inside `shaped`. */
export function readBeacon(value: Json | undefined, path: string): BeaconInputs {
  const claimed = readObject(value, path, ["kind"], ["chain", "pk", "genesis", "period", "round", "threshold", "size", "opensAt"]);
  const kind = readOneOf(claimed.kind, `${path}.kind`, KINDS);
  const text = (key: string): string => readText(claimed[key], `${path}.${key}`);
  const integer = (key: string): number => readInteger(claimed[key], `${path}.${key}`);
  if (kind === "drand") {
    readObject(value, path, ["kind", "chain", "pk", "genesis", "period", "round"]);
    return {
      kind,
      chain: text("chain"),
      pk: text("pk"),
      genesis: integer("genesis"),
      period: integer("period"),
      round: integer("round"),
    };
  }
  readObject(value, path, ["kind", "pk", "threshold", "size", "opensAt"]);
  return {
    kind,
    pk: text("pk"),
    threshold: integer("threshold"),
    size: integer("size"),
    opensAt: text("opensAt"),
  };
}
