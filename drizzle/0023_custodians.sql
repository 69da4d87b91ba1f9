CREATE TABLE "beacon_gap" (
	"id" text PRIMARY KEY NOT NULL,
	"since" timestamp (3) with time zone NOT NULL,
	"until" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "committee" (
	"id" text PRIMARY KEY NOT NULL,
	"number" integer NOT NULL,
	"status" text NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"entered_status_at" timestamp (3) with time zone NOT NULL,
	"threshold" integer NOT NULL,
	"object" jsonb,
	"hash" text,
	"proposed_at" timestamp (3) with time zone NOT NULL,
	"proposed_by" text NOT NULL,
	"activated_at" timestamp (3) with time zone,
	"retired_at" timestamp (3) with time zone,
	CONSTRAINT "committee_number_unique" UNIQUE("number"),
	CONSTRAINT "committee_hash_unique" UNIQUE("hash"),
	CONSTRAINT "committee_status" CHECK ("committee"."status" in ('proposed', 'proven', 'activated', 'retired'))
);
--> statement-breakpoint
CREATE TABLE "committee_member" (
	"committee_id" text NOT NULL,
	"index" integer NOT NULL,
	"organisation_id" text NOT NULL,
	"name" text NOT NULL,
	"proven_at" timestamp (3) with time zone,
	"proof" text,
	"lost_at" timestamp (3) with time zone,
	CONSTRAINT "committee_member_committee_id_index_pk" PRIMARY KEY("committee_id","index")
);
--> statement-breakpoint
CREATE TABLE "partial" (
	"event_id" text NOT NULL,
	"opens_at" timestamp (3) with time zone NOT NULL,
	"index" integer NOT NULL,
	"committee_id" text NOT NULL,
	"commission_id" text,
	"signature" text NOT NULL,
	"signed_at" timestamp (3) with time zone NOT NULL,
	"signed_by" text,
	CONSTRAINT "partial_event_id_opens_at_index_pk" PRIMARY KEY("event_id","opens_at","index")
);
--> statement-breakpoint
CREATE TABLE "rehearsal" (
	"id" text PRIMARY KEY NOT NULL,
	"committee_id" text NOT NULL,
	"opens_at" timestamp (3) with time zone NOT NULL,
	"sealed" text NOT NULL,
	"opened_at" timestamp (3) with time zone,
	"signature" text,
	"price_fen" bigint
);
--> statement-breakpoint
ALTER TABLE "membership" DROP CONSTRAINT "membership_roles";--> statement-breakpoint
ALTER TABLE "organisation" DROP CONSTRAINT "organisation_kind";--> statement-breakpoint
ALTER TABLE "committee" ADD CONSTRAINT "committee_proposed_by_user_account_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."user_account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "committee_member" ADD CONSTRAINT "committee_member_committee_id_committee_id_fk" FOREIGN KEY ("committee_id") REFERENCES "public"."committee"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "committee_member" ADD CONSTRAINT "committee_member_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "partial" ADD CONSTRAINT "partial_committee_id_committee_id_fk" FOREIGN KEY ("committee_id") REFERENCES "public"."committee"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "partial" ADD CONSTRAINT "partial_commission_id_commission_id_fk" FOREIGN KEY ("commission_id") REFERENCES "public"."commission"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "partial" ADD CONSTRAINT "partial_signed_by_user_account_id_fk" FOREIGN KEY ("signed_by") REFERENCES "public"."user_account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rehearsal" ADD CONSTRAINT "rehearsal_committee_id_committee_id_fk" FOREIGN KEY ("committee_id") REFERENCES "public"."committee"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "beacon_gap_open" ON "beacon_gap" USING btree ((true)) WHERE until is null;--> statement-breakpoint
CREATE INDEX "beacon_gap_since" ON "beacon_gap" USING btree ("since");--> statement-breakpoint
CREATE UNIQUE INDEX "committee_activated" ON "committee" USING btree ("status") WHERE status = 'activated';--> statement-breakpoint
CREATE UNIQUE INDEX "committee_member_once" ON "committee_member" USING btree ("committee_id","organisation_id");--> statement-breakpoint
CREATE INDEX "committee_member_of" ON "committee_member" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "partial_of" ON "partial" USING btree ("committee_id","index","signed_at");--> statement-breakpoint
CREATE INDEX "rehearsal_of" ON "rehearsal" USING btree ("committee_id");--> statement-breakpoint
CREATE UNIQUE INDEX "rehearsal_open" ON "rehearsal" USING btree ("committee_id") WHERE opened_at is null;--> statement-breakpoint
ALTER TABLE "membership" ADD CONSTRAINT "membership_roles" CHECK (cardinality("membership"."roles") > 0 and "membership"."roles" <@ array['agency_admin', 'agency_agent', 'purchaser_admin', 'purchaser_agent', 'purchaser_approver', 'office_operator', 'office_supervisor', 'auditor', 'custodian']::text[]);--> statement-breakpoint
ALTER TABLE "organisation" ADD CONSTRAINT "organisation_kind" CHECK ("organisation"."kind" in ('agency', 'department', 'office', 'custodian'));