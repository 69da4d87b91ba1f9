import { bigint, index, pgTable, text } from "drizzle-orm/pg-core";
import { instant } from "./columns";
import { organisation, user } from "./people";

export const FILE_SUBJECTS = ["commission", "contract_filing", "delivery", "qualification", "licence"] as const;
export const FILE_VISIBILITIES = ["public", "parties", "owner"] as const;
export type FileSubject = (typeof FILE_SUBJECTS)[number];
export type FileVisibility = (typeof FILE_VISIBILITIES)[number];

/** An uploaded file: never replaced, only superseded with a reason. The bytes are in the file store under the hash. */
export const file = pgTable(
  "file",
  {
    id: text("id").primaryKey(),
    ownerId: text("owner_id")
      .notNull()
      .references(() => organisation.id),
    subjectKind: text("subject_kind", { enum: FILE_SUBJECTS }).notNull(),
    /** Id of the commission, filing, delivery, or agency that it belongs to. */
    subjectId: text("subject_id").notNull(),
    /** public: anybody once its subject is public; parties: purchaser, provider, office, auditor; owner: owner, office, auditor. */
    visibility: text("visibility", { enum: FILE_VISIBILITIES }).notNull(),
    name: text("name").notNull(),
    mime: text("mime").notNull(),
    bytes: bigint("bytes", { mode: "number" }).notNull(),
    sha256: text("sha256").notNull(),
    uploadedAt: instant("uploaded_at").notNull(),
    uploadedBy: text("uploaded_by")
      .notNull()
      .references(() => user.id),
    supersededAt: instant("superseded_at"),
    supersededById: text("superseded_by_id"),
    supersedeReason: text("supersede_reason"),
  },
  (t) => [index("file_subject").on(t.subjectKind, t.subjectId), index("file_sha256").on(t.sha256, t.uploadedAt)],
);
