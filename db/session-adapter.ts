import { DrizzlePostgreSQLAdapter } from "@lucia-auth/adapter-drizzle";
import type { Queryable } from "./client";
import { session, user } from "./schema/people";

/** How lucia finds, keeps and ends sessions: in our tables, by this connection or transaction. */
export function sessionAdapter(db: Queryable): DrizzlePostgreSQLAdapter {
  return new DrizzlePostgreSQLAdapter(db, session, user);
}
