/** How an address names a line: its index, after the log's number where that is not the first. */
export const lineName = (log: number, index: number): string => (log === 1 ? String(index) : `${log}-${index}`);
