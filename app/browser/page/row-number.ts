/** The name or id of a field one row further down: clause-2 → clause-3, f-clause-2-hint → f-clause-3-hint. */
export function inNextRow(names: string, row: number): string {
  return names.replace(new RegExp(`-${row}(?=$|[ -])`, "g"), `-${row + 1}`);
}

/** 第 3 行 → 第 4 行. */
export const nextRowTitle = (title: string): string => title.replace(/\d+/, (number) => String(Number(number) + 1));
