import type { Lang } from "~/copy/define";
import { BID_REASONS } from "~/copy/refusals/reasons-bid";
import { endingOf } from "~/domain/kernel/file-kinds";
import { COST_BYTES } from "~/domain/selection/cost-sheet";
import { fitTogether, type SealedLimits } from "~/domain/selection/sealed-files";
import { problemIn } from "../page/file-checks";

/** A chosen file under the neutral name that it is sealed by: its own could tell who sent it. */
export type Chosen = { readonly name: string; readonly file: File };

export function chosenIn(input: HTMLInputElement): readonly Chosen[] {
  return [...(input.files ?? [])].map((file, at) => ({ name: `attachment-${at + 1}.${endingOf(file.name)}`, file }));
}

/** Why the chosen files cannot be sealed, in a sentence; null where they can. */
export function attachmentsProblem(input: HTMLInputElement, limits: SealedLimits, lang: Lang): string | null {
  const alone = problemIn(input);
  if (alone) return alone;
  const fits = fitTogether([COST_BYTES, ...chosenIn(input).map(({ file }) => file.size)], limits);
  return fits.ok ? null : BID_REASONS[fits.reason as keyof typeof BID_REASONS][lang](fits.detail ?? {});
}
