import type { Json } from "~/domain/kernel/jcs";
import type { BeaconInputs, Form } from "./beacon";
import { COMMITTEE_VERSION, type Committee } from "./committee-object";
import { misfit, readArray, readHex, readInteger, readObject, readOneOf, readText } from "./shape";

const KINDS = ["drand", "committee", "local"] as const;

/** A committee of the second form with exactly its fields, each of its type and length; only inside `shaped` (verifiable §1.2). */
export function readCommittee(value: Json | undefined, path: string): Committee {
  const o = readObject(value, path, ["v", "threshold", "size", "pk", "keys", "members", "replaces"]);
  const at = (key: string): string => (path === "" ? key : `${path}.${key}`);
  const size = readInteger(o.size, at("size"));
  const keys = readArray(o.keys, at("keys"), (key, place) => readHex(key, place, 96));
  const members = readArray(o.members, at("members"), readText);
  if (keys.length !== size) misfit(at("keys"), "size");
  if (members.length !== size) misfit(at("members"), "size");
  return {
    v: readOneOf(o.v, at("v"), [COMMITTEE_VERSION]),
    threshold: readInteger(o.threshold, at("threshold")),
    size,
    pk: readHex(o.pk, at("pk"), 96),
    keys,
    members,
    replaces: o.replaces === null ? null : readHex(o.replaces, at("replaces"), 32),
  };
}

/**
 * A beacon's fields, each of its JSON type, and in the second form of its length; whether their values are right is for `verifyBeacon`.
 * Only inside `shaped`.
 */
export function readBeacon(value: Json | undefined, path: string, form: Form): BeaconInputs {
  const every = ["chain", "pk", "genesis", "period", "round", "threshold", "size", "committee", "opensAt"];
  const kind = readOneOf(readObject(value, path, ["kind"], every).kind, `${path}.kind`, KINDS);
  const fields = (...keys: string[]) => readObject(value, path, ["kind", ...keys]);
  const hex = (text: Json | undefined, key: string, bytes: number): string =>
    form === 2 ? readHex(text, `${path}.${key}`, bytes) : readText(text, `${path}.${key}`);
  const integer = (number: Json | undefined, key: string): number => readInteger(number, `${path}.${key}`);
  if (kind === "drand") {
    const o = fields("chain", "pk", "genesis", "period", "round");
    return {
      kind,
      chain: hex(o.chain, "chain", 32),
      pk: hex(o.pk, "pk", 96),
      genesis: integer(o.genesis, "genesis"),
      period: integer(o.period, "period"),
      round: integer(o.round, "round"),
    };
  }
  const older = form === 1 ? ["pk", "threshold", "size"] : kind === "local" ? ["pk"] : ["committee"];
  const o = fields(...older, "opensAt");
  const opensAt = readText(o.opensAt, `${path}.opensAt`);
  if (form === 2 && kind === "committee") return { kind, committee: readCommittee(o.committee, `${path}.committee`), opensAt };
  const pk = hex(o.pk, "pk", 96);
  if (form === 2 && kind === "local") return { kind, pk, opensAt };
  return { kind, pk, threshold: integer(o.threshold, "threshold"), size: integer(o.size, "size"), opensAt };
}
