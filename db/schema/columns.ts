import { sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import { bigint, check, customType, timestamp } from "drizzle-orm/pg-core";

/** An instant with the milliseconds that a JavaScript Date keeps, so that what is read back compares equal. */
export function instant(name: string) {
  return timestamp(name, { withTimezone: true, precision: 3, mode: "date" });
}

/** A text that is compared by its bytes, whatever the database's own order is: a sort key. */
export const bytewise = customType<{ data: string; driverData: string }>({ dataType: () => 'text collate "C"' });

/** An amount in integer fen. */
export function fen(name: string) {
  return bigint(name, { mode: "number" });
}

/** A domain's closed list as SQL. */
export function listed(values: readonly string[]) {
  return sql.raw(values.map((v) => `'${v}'`).join(", "));
}

/** A database check that a text column holds one of a domain's closed list. */
export function oneOf(name: string, column: AnyPgColumn, values: readonly string[]) {
  return check(name, sql`${column} in (${listed(values)})`);
}
