import { index, integer, pgTable, text } from "drizzle-orm/pg-core";
import { instant } from "./columns";

/** That somebody's press made its change: what the second press of the same form is answered from. It tells nothing but its own digest. */
export const press = pgTable(
  "press",
  {
    /** SHA-256 of what was pressed: subject, verb, organisation, the revision that the page showed and everything that was said. */
    digest: text("digest").primaryKey(),
    at: instant("at").notNull(),
    /** The subject's revision afterwards; null where the subject counts none. */
    leaves: integer("leaves"),
  },
  (t) => [index("press_at").on(t.at)],
);
