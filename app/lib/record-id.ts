/**
 * Whether part of an address, or what a form names, can be a record's id at all; anything else is a page that does not exist, and never
 * reaches the database.
 */
export function isRecordId(part: string | undefined): part is string {
  return part !== undefined && /^[\w-]{1,64}$/.test(part);
}
