import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CommandShell } from "#server/commands/command-shell";
import { toHex } from "~/domain/kernel/bytes";
import { jcs } from "~/domain/kernel/jcs";
import { BID_BYTES, type Bid } from "~/domain/verifiable/bid";
import { openingFile } from "~/domain/verifiable/opening-file";
import { openingNotice } from "~/domain/verifiable/opening-notice";
import { sealFile } from "~/domain/verifiable/sealed";
import { seededEntropy } from "~/lib/entropy";
import { local, localBeacon, localSignature, NUMBER, random } from "../verifiable/sealed-support";

/** A folder with the notice and the opening of one event, and what the commands take from their surroundings. */
export function sealedFolder(seed: string) {
  const folder = mkdtempSync(join(tmpdir(), "sealed-"));
  const at = (...names: string[]): string => join(folder, ...names);
  const progress: string[] = [];
  const entropy = seededEntropy(seed);
  const shell = (price?: string): CommandShell => ({
    env: price === undefined ? {} : { MINGXUAN_PRICE: price },
    entropy,
    now: () => new Date(0),
    ask: null,
    progress: (line) => progress.push(line),
  });
  const opening = { id: NUMBER, beacon: localBeacon, signature: localSignature, members: [], partials: [] };
  writeFileSync(at("notice.json"), JSON.stringify(openingNotice(NUMBER, local.beacon)));
  writeFileSync(at("opening.json"), JSON.stringify(openingFile(opening)));
  const openArgs = (out: string, ...more: string[]) => ["--lang=en", "--opening", at("opening.json"), "--out", at(out), ...more];
  return { at, folder, progress, shell, openArgs, remove: () => rmSync(folder, { recursive: true }) };
}

/** Any bytes, sealed. */
export function sealedBytes(plain: Uint8Array): Uint8Array {
  const made = sealFile(local, plain, random);
  if (!made.ok) throw new Error(made.code);
  return made.binary;
}

/** A bid sealed by an implementation that refuses nothing. */
export function foreignBid(bid: Bid): Uint8Array {
  const { priceFen, ...rest } = bid;
  const fields = { v: "mingxuan-bid/1", nonce: toHex(random(16)), ...rest, ...(priceFen === null ? {} : { priceFen }) };
  const missing = BID_BYTES - jcs({ ...fields, pad: "" }).length;
  return sealedBytes(jcs({ ...fields, pad: "0".repeat(missing) }));
}
