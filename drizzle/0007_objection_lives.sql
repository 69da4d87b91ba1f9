DROP INDEX "objection_of";--> statement-breakpoint
ALTER TABLE "objection" ADD COLUMN "status" text;--> statement-breakpoint
ALTER TABLE "objection" ADD COLUMN "revision" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "objection" ADD COLUMN "entered_status_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "objection" ADD COLUMN "agency_id" text;--> statement-breakpoint
ALTER TABLE "objection" ADD COLUMN "statement" text;--> statement-breakpoint
ALTER TABLE "objection" ADD COLUMN "answer" text;--> statement-breakpoint
ALTER TABLE "objection" ADD COLUMN "drafted_by" text;--> statement-breakpoint
ALTER TABLE "objection" ADD COLUMN "answered_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "objection" ADD COLUMN "answered_by" text;--> statement-breakpoint
UPDATE "objection" SET "status" = coalesce("outcome", 'filed'), "entered_status_at" = coalesce("decided_at", "recorded_at");--> statement-breakpoint
ALTER TABLE "objection" ALTER COLUMN "status" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "objection" ALTER COLUMN "entered_status_at" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "objection" ADD CONSTRAINT "objection_agency_id_organisation_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "objection" ADD CONSTRAINT "objection_drafted_by_user_account_id_fk" FOREIGN KEY ("drafted_by") REFERENCES "public"."user_account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "objection" ADD CONSTRAINT "objection_answered_by_user_account_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."user_account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "objection_of" ON "objection" USING btree ("commission_id","recorded_at");--> statement-breakpoint
ALTER TABLE "objection" ADD CONSTRAINT "objection_status" CHECK ("objection"."status" in ('filed', 'answered', 'dismissed', 'upheld', 'inadmissible', 'withdrawn', 'overtaken'));