/** Somebody was faster: the row no longer has the status and revision that the decision was made on. */
export class MoveConflict extends Error {}
