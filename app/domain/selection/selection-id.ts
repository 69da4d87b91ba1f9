/**
 * The id of a selection, which names its draw, its files and its events: the commission's number, and after `earlier` selections that no
 * longer stand `<number>-rerun-<earlier>` (verifiable §1).
 */
export function selectionId(number: string, earlier: number): string {
  return earlier === 0 ? number : `${number}-rerun-${earlier}`;
}
