import { faultCode, isLost } from "./transaction";

/** SQLSTATE classes of a server that cannot serve now: out of disk, memory or connections; stopping; its files failing; a lock not granted. */
const CLASSES = /^(?:53|58|57P|55P03|57014|25006|F0)/;

/** System codes: nobody there to ask, or a disk, here or below the files, that takes nothing more. */
const SYSTEM = new Set([
  ...["ENOSPC", "EDQUOT", "EROFS", "EIO", "EMFILE", "ENFILE", "EACCES"],
  ...["ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH", "ENETUNREACH", "EADDRNOTAVAIL"],
]);

/**
 * Whether a fault means that the site is out of order for now, whatever was asked: the database is away, or nothing can be written.
 * In: whatever was thrown. Out: false for every fault of the program itself.
 */
export function isOutage(error: unknown): boolean {
  const code = faultCode(error);
  if (code !== null && (CLASSES.test(code) || SYSTEM.has(code))) return true;
  return isLost(error) || (error instanceof Error && error.name === "DatabaseInUseError");
}
