import { type Decision, ok, refused } from "~/domain/kernel/decision";
import type { RulesBoundBy } from "~/domain/rulebook/rules";
import { payloadSize, plainSize } from "~/domain/verifiable/age-stream";
import { inspectSealed, type Opening } from "~/domain/verifiable/sealed";
import { COST_BYTES } from "./cost-sheet";

const MEGABYTE = 1024 * 1024;

/** What may be sealed beside a price, the cost sheet with it: how many files, how many bytes of plain text one has, and all of them. */
export type SealedLimits = { readonly count: number; readonly each: number; readonly together: number };

/** What may be sealed beside a price by the rules of a day (rules bid.files_max, file.max_size, bid.files_bytes). */
export function sealedLimits(rules: RulesBoundBy<"day">): SealedLimits {
  return { count: rules.value("bid.files_max"), each: rules.value("file.max_size"), together: rules.value("bid.files_bytes") };
}

/** Files by the bytes of their plain text, the cost sheet first. Refusals: `bid.too-many-files` {max, count}, `bid.files-too-large` {max in MB}. */
export function fitTogether(plainBytes: readonly number[], { count, together }: SealedLimits): Decision<null> {
  if (plainBytes.length > count) return refused("bid.too-many-files", { max: count, count: plainBytes.length });
  const all = plainBytes.reduce((sum, each) => sum + each, 0);
  return all > together ? refused("bid.files-too-large", { max: Math.floor(together / MEGABYTE) }) : ok(null);
}

/**
 * The files sealed beside a price as they are stored, never armoured: the cost sheet first, obligatory and of the one length that all have
 * (exact prices). Nothing is learned of what is in them. Refusals: `bid.no-sheet`, fitTogether's, `bid.not-taken` {code of a sealed file, file:
 * its place from 1}.
 */
export function inspectSealedFiles(sent: readonly Uint8Array[], opening: Opening, limits: SealedLimits): Decision<readonly Uint8Array[]> {
  if (sent.length === 0) return refused("bid.no-sheet");
  const counted = fitTogether(
    sent.map(() => 0),
    limits,
  );
  if (!counted.ok) return counted;
  const found: { readonly binary: Uint8Array; readonly plain: number }[] = [];
  for (const [place, bytes] of sent.entries()) {
    const file = place + 1;
    const inspected = inspectSealed(bytes, opening, limits.each);
    if (!inspected.ok) return refused("bid.not-taken", { code: inspected.code, file });
    const { binary, container } = inspected;
    if (place === 0 && container.payload.length !== payloadSize(COST_BYTES)) return refused("bid.not-taken", { code: "seal.length", file });
    found.push({ binary, plain: plainSize(container.payload.length) });
  }
  const fits = fitTogether(
    found.map(({ plain }) => plain),
    limits,
  );
  return fits.ok ? ok(found.map(({ binary }) => binary)) : fits;
}
