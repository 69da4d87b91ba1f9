import { sql } from "drizzle-orm";
import { boolean, check, index, integer, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { LINK_PURPOSES } from "~/domain/access/one-time-link";
import { ORGANISATION_KINDS, ROLES } from "~/domain/kernel/actor";
import { bytewise, instant, oneOf } from "./columns";

const roleList = sql.raw(ROLES.map((role) => `'${role}'`).join(", "));

/** Agencies, departments and the office: one row a 统一社会信用代码. */
export const organisation = pgTable(
  "organisation",
  {
    id: text("id").primaryKey(),
    kind: text("kind", { enum: ORGANISATION_KINDS }).notNull(),
    uscc: text("uscc").notNull().unique(),
    name: text("name").notNull(),
    /** By which lists sort the name: lib/name-key.ts. Empty in a row that an earlier release wrote, until the start fills it. */
    nameKey: bytewise("name_key").notNull().default(""),
    englishName: text("english_name"),
    phone: text("phone").notNull().default(""),
    address: text("address").notNull().default(""),
    createdAt: instant("created_at").notNull(),
    deactivatedAt: instant("deactivated_at"),
  },
  (table) => [
    oneOf("organisation_kind", table.kind, ORGANISATION_KINDS),
    index("organisation_by_kind").on(table.kind, table.nameKey, table.id),
  ],
);

/** A natural person who signs in. The SQL name avoids PostgreSQL's word `user`, which unquoted means something else. */
export const user = pgTable(
  "user_account",
  {
    id: text("id").primaryKey(),
    name: text("name").notNull(),
    /** Mobile number or e-mail address, normalised. Not unique where an agency was signed up with it: else sign-up would tell which exist. */
    login: text("login").notNull(),
    /** The 统一社会信用代码 of the agency that the person signed up, by which alone such a person is surely named; null for everybody else. */
    code: text("code").unique(),
    passwordHash: text("password_hash").notNull(),
    createdAt: instant("created_at").notNull(),
  },
  (table) => [
    uniqueIndex("user_account_login").on(table.login).where(sql`${table.code} is null`),
    index("user_account_by_login").on(table.login, table.createdAt),
  ],
);

/** SD7: the key is the user, so one person acts for one organisation. */
export const membership = pgTable(
  "membership",
  {
    userId: text("user_id")
      .primaryKey()
      .references(() => user.id),
    organisationId: text("organisation_id")
      .notNull()
      .references(() => organisation.id),
    roles: text("roles", { enum: ROLES }).array().notNull(),
    active: boolean("active").notNull().default(true),
    /** Counts changes of roles and activity, so that a stale form is noticed. */
    revision: integer("revision").notNull().default(1),
    createdAt: instant("created_at").notNull(),
  },
  (table) => [
    check("membership_roles", sql`cardinality(${table.roles}) > 0 and ${table.roles} <@ array[${roleList}]::text[]`),
    index("membership_by_organisation").on(table.organisationId),
  ],
);

/** lucia's table; the id is SHA-256 of the cookie's token, so a copy of the database opens no session. */
export const session = pgTable(
  "session",
  {
    id: text("id").primaryKey(),
    userId: text("user_id")
      .notNull()
      .references(() => user.id),
    expiresAt: instant("expires_at").notNull(),
    createdAt: instant("created_at").notNull(),
    lastSeenAt: instant("last_seen_at").notNull(),
    /** Browser and system family, for the owner's list; no address is kept. */
    device: text("device").notNull(),
  },
  (table) => [index("session_by_user").on(table.userId), index("session_by_expiry").on(table.expiresAt)],
);

/** Browsers in which a person proved a password or a code: strangers' wrong guesses do not shut these out. Only the token's hash is kept. */
export const knownDevice = pgTable(
  "known_device",
  {
    tokenHash: text("token_hash").primaryKey(),
    userId: text("user_id")
      .notNull()
      .references(() => user.id),
    createdAt: instant("created_at").notNull(),
    lastUsedAt: instant("last_used_at").notNull(),
  },
  (table) => [index("known_device_by_user").on(table.userId, table.lastUsedAt)],
);

/** Links and codes to hand over, good for one use; only a hash is kept. */
export const oneTimeLink = pgTable(
  "one_time_link",
  {
    id: text("id").primaryKey(),
    purpose: text("purpose", { enum: LINK_PURPOSES }).notNull(),
    tokenHash: text("token_hash").notNull().unique(),
    organisationId: text("organisation_id").references(() => organisation.id),
    roles: text("roles", { enum: ROLES }).array().notNull(),
    /** Who resets the password; null for an invitation. */
    userId: text("user_id").references(() => user.id),
    /** For whom the link was made, as the administrator wrote it. */
    recipient: text("recipient").notNull().default(""),
    issuedBy: text("issued_by").references(() => user.id),
    createdAt: instant("created_at").notNull(),
    expiresAt: instant("expires_at").notNull(),
    usedAt: instant("used_at"),
    revokedAt: instant("revoked_at"),
  },
  (table) => [
    oneOf("one_time_link_purpose", table.purpose, LINK_PURPOSES),
    index("one_time_link_by_organisation").on(table.organisationId),
  ],
);

export const JOIN_ANSWERS = ["invited", "declined"] as const;

/** Somebody signed up with the code of an agency that exists: its administrator answers, no second account is made. */
export const joinRequest = pgTable(
  "join_request",
  {
    id: text("id").primaryKey(),
    organisationId: text("organisation_id")
      .notNull()
      .references(() => organisation.id),
    name: text("name").notNull(),
    login: text("login").notNull(),
    createdAt: instant("created_at").notNull(),
    answer: text("answer", { enum: JOIN_ANSWERS }),
    answeredAt: instant("answered_at"),
    answeredBy: text("answered_by").references(() => user.id),
  },
  (table) => [
    index("join_request_by_organisation").on(table.organisationId),
    uniqueIndex("join_request_open").on(table.organisationId, table.login).where(sql`${table.answer} is null`),
  ],
);

/** Counters of rate-limiter-flexible: what they count stands in app/auth/parameters.ts, whom they count is hashed. */
export const signInThrottle = pgTable(
  "sign_in_throttle",
  {
    key: text("key").primaryKey(),
    points: integer("points").notNull().default(0),
    expire: instant("expire"),
  },
  (table) => [index("sign_in_throttle_by_expiry").on(table.expire)],
);
