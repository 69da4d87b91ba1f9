CREATE TABLE "agency" (
	"organisation_id" text PRIMARY KEY NOT NULL,
	"status" text NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"legal_representative" text DEFAULT '' NOT NULL,
	"registered_capital_fen" bigint,
	"founded_on" text,
	"business_scope" text DEFAULT '' NOT NULL,
	"licence_file_id" text,
	"commitment_version" text,
	"commitment_hash" text,
	"committed_at" timestamp (3) with time zone,
	"committed_by" text,
	"publicity_until" timestamp (3) with time zone,
	"check_due_at" timestamp (3) with time zone,
	"checked_at" timestamp (3) with time zone,
	"checked_by" text,
	"returned_at" timestamp (3) with time zone,
	"return_remarks" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"correction_due_at" timestamp (3) with time zone,
	"paused_at" timestamp (3) with time zone,
	"next_due_at" timestamp (3) with time zone,
	"waiting_for" text,
	"search" text[] DEFAULT '{}' NOT NULL,
	CONSTRAINT "agency_status" CHECK ("agency"."status" in ('draft', 'active_provisional', 'active', 'returned', 'suspended'))
);
--> statement-breakpoint
CREATE TABLE "item_entry" (
	"id" text PRIMARY KEY NOT NULL,
	"agency_id" text NOT NULL,
	"item_code" text NOT NULL,
	"status" text NOT NULL,
	"reason" text,
	"since" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone,
	CONSTRAINT "item_entry_status" CHECK ("item_entry"."status" in ('pending', 'active', 'suspended'))
);
--> statement-breakpoint
CREATE TABLE "qualification" (
	"id" text PRIMARY KEY NOT NULL,
	"agency_id" text NOT NULL,
	"type" text NOT NULL,
	"level" text,
	"cert_no" text NOT NULL,
	"issuer" text NOT NULL,
	"scope" text DEFAULT '' NOT NULL,
	"valid_from" text NOT NULL,
	"valid_to" text,
	"file_id" text NOT NULL,
	"added_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "calendar_year" (
	"year" integer PRIMARY KEY NOT NULL,
	"notice" text NOT NULL,
	"holidays" text[] NOT NULL,
	"workdays" text[] NOT NULL,
	"source" text NOT NULL,
	"loaded_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "calendar_year_source" CHECK ("calendar_year"."source" in ('release', 'command'))
);
--> statement-breakpoint
CREATE TABLE "demonstration_clock" (
	"id" integer PRIMARY KEY NOT NULL,
	"demo_at" timestamp (3) with time zone NOT NULL,
	"real_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "demonstration_clock_one_row" CHECK ("demonstration_clock"."id" = 1)
);
--> statement-breakpoint
CREATE TABLE "process_heartbeat" (
	"process_id" text PRIMARY KEY NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"beat_at" timestamp (3) with time zone NOT NULL,
	"lag_milliseconds" integer DEFAULT 0 NOT NULL,
	"applied" integer DEFAULT 0 NOT NULL,
	"last_fault" text
);
--> statement-breakpoint
CREATE TABLE "cancellation_request" (
	"id" text PRIMARY KEY NOT NULL,
	"commission_id" text NOT NULL,
	"reason" text NOT NULL,
	"note" text NOT NULL,
	"requested_at" timestamp (3) with time zone NOT NULL,
	"requested_by" text NOT NULL,
	"decided_at" timestamp (3) with time zone,
	"decided_by" text,
	"outcome" text,
	"answer" text
);
--> statement-breakpoint
CREATE TABLE "commission" (
	"id" text PRIMARY KEY NOT NULL,
	"number" text,
	"status" text NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"purchaser_id" text NOT NULL,
	"drafted_by" text NOT NULL,
	"editors" text[] NOT NULL,
	"terms" jsonb NOT NULL,
	"title" text DEFAULT '' NOT NULL,
	"item_code" text NOT NULL,
	"price_fen" bigint,
	"relist_of" text,
	"copied_from" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"entered_status_at" timestamp (3) with time zone NOT NULL,
	"published_at" timestamp (3) with time zone,
	"closes_at" timestamp (3) with time zone,
	"selects_at" timestamp (3) with time zone,
	"frozen_at" timestamp (3) with time zone,
	"frozen_count" integer,
	"failure_reason" text,
	"cancel_reason" text,
	"cancel_note" text,
	"provider_id" text,
	"result_at" timestamp (3) with time zone,
	"accepted_at" timestamp (3) with time zone,
	"held" boolean DEFAULT false NOT NULL,
	"turn_party" text,
	"turn_verb" text,
	"turn_due_at" timestamp (3) with time zone,
	"next_due_at" timestamp (3) with time zone,
	"waiting_for" text,
	"search" text[] DEFAULT '{}' NOT NULL,
	CONSTRAINT "commission_number_unique" UNIQUE("number"),
	CONSTRAINT "commission_status" CHECK ("commission"."status" in ('draft', 'awaiting_approval', 'submitted', 'returned', 'published', 'registration_closed', 'selecting', 'result_published', 'awarded', 'contract_signing', 'contract_signed', 'in_performance', 'delivered', 'accepted', 'closed', 'failed', 'cancelled'))
);
--> statement-breakpoint
CREATE TABLE "commission_version" (
	"id" text PRIMARY KEY NOT NULL,
	"commission_id" text NOT NULL,
	"kind" text NOT NULL,
	"terms" jsonb NOT NULL,
	"remarks" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"by" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "counter" (
	"key" text PRIMARY KEY NOT NULL,
	"value" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "hold" (
	"id" text PRIMARY KEY NOT NULL,
	"commission_id" text NOT NULL,
	"kind" text NOT NULL,
	"reason" text NOT NULL,
	"since" timestamp (3) with time zone NOT NULL,
	"until" timestamp (3) with time zone,
	"lift_reason" text,
	"set_by" text NOT NULL,
	"lifted_by" text
);
--> statement-breakpoint
CREATE TABLE "objection" (
	"id" text PRIMARY KEY NOT NULL,
	"commission_id" text NOT NULL,
	"hold_id" text NOT NULL,
	"objector" text NOT NULL,
	"received_on" text NOT NULL,
	"digest" text NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"recorded_by" text NOT NULL,
	"outcome" text,
	"decision" text,
	"decided_at" timestamp (3) with time zone,
	"decided_by" text
);
--> statement-breakpoint
CREATE TABLE "contract_filing" (
	"id" text PRIMARY KEY NOT NULL,
	"commission_id" text NOT NULL,
	"award_id" text NOT NULL,
	"filed_by_side" text NOT NULL,
	"filed_by" text NOT NULL,
	"filed_at" timestamp (3) with time zone NOT NULL,
	"signed_on" text NOT NULL,
	"price_fen" bigint NOT NULL,
	"duration" jsonb NOT NULL,
	"deliverables" jsonb NOT NULL,
	"pay_days" integer NOT NULL,
	"deviations" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"answered_at" timestamp (3) with time zone,
	"answered_by" text,
	"outcome" text,
	"reject_reason" text
);
--> statement-breakpoint
CREATE TABLE "delivery" (
	"id" text PRIMARY KEY NOT NULL,
	"commission_id" text NOT NULL,
	"round" integer NOT NULL,
	"note" text NOT NULL,
	"delivered_at" timestamp (3) with time zone NOT NULL,
	"delivered_by" text NOT NULL,
	"outcome" text,
	"decided_at" timestamp (3) with time zone,
	"decided_by" text,
	"opinion" text,
	"defects" jsonb DEFAULT '[]'::jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "payment" (
	"id" text PRIMARY KEY NOT NULL,
	"commission_id" text NOT NULL,
	"paid_on" text NOT NULL,
	"amount_fen" bigint NOT NULL,
	"voucher" text NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"recorded_by" text NOT NULL,
	"outcome" text,
	"answered_at" timestamp (3) with time zone,
	"answered_by" text,
	"note" text
);
--> statement-breakpoint
CREATE TABLE "rating" (
	"id" text PRIMARY KEY NOT NULL,
	"commission_id" text NOT NULL,
	"agency_id" text NOT NULL,
	"rater_role" text NOT NULL,
	"items" jsonb NOT NULL,
	"text" text NOT NULL,
	"submitted_at" timestamp (3) with time zone NOT NULL,
	"submitted_by" text NOT NULL,
	"late" boolean NOT NULL,
	"reply" text,
	"replied_at" timestamp (3) with time zone,
	"replied_by" text
);
--> statement-breakpoint
CREATE TABLE "event" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"t" timestamp (3) with time zone NOT NULL,
	"kind" text NOT NULL,
	"subject" text NOT NULL,
	"actor_role" text NOT NULL,
	"actor_org" text,
	"salt" text NOT NULL,
	"payload" jsonb NOT NULL,
	"hash" text NOT NULL,
	"public" boolean NOT NULL,
	"commission_id" text,
	"organisation_id" text,
	"user_id" text
);
--> statement-breakpoint
CREATE TABLE "inbox_entry" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" bigint NOT NULL,
	"organisation_id" text NOT NULL,
	"roles" text[] NOT NULL,
	"path" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "inbox_read" (
	"entry_id" text NOT NULL,
	"user_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "file" (
	"id" text PRIMARY KEY NOT NULL,
	"owner_id" text NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" text NOT NULL,
	"visibility" text NOT NULL,
	"name" text NOT NULL,
	"mime" text NOT NULL,
	"bytes" bigint NOT NULL,
	"sha256" text NOT NULL,
	"uploaded_at" timestamp (3) with time zone NOT NULL,
	"uploaded_by" text NOT NULL,
	"superseded_at" timestamp (3) with time zone,
	"superseded_by_id" text,
	"supersede_reason" text
);
--> statement-breakpoint
CREATE TABLE "join_request" (
	"id" text PRIMARY KEY NOT NULL,
	"organisation_id" text NOT NULL,
	"name" text NOT NULL,
	"login" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"answer" text,
	"answered_at" timestamp (3) with time zone,
	"answered_by" text
);
--> statement-breakpoint
CREATE TABLE "membership" (
	"user_id" text PRIMARY KEY NOT NULL,
	"organisation_id" text NOT NULL,
	"roles" text[] NOT NULL,
	"active" boolean DEFAULT true NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "membership_roles" CHECK (cardinality("membership"."roles") > 0 and "membership"."roles" <@ array['agency_admin', 'agency_agent', 'purchaser_admin', 'purchaser_agent', 'purchaser_approver', 'office_operator', 'office_supervisor', 'auditor']::text[])
);
--> statement-breakpoint
CREATE TABLE "one_time_link" (
	"id" text PRIMARY KEY NOT NULL,
	"purpose" text NOT NULL,
	"token_hash" text NOT NULL,
	"organisation_id" text,
	"roles" text[] NOT NULL,
	"user_id" text,
	"recipient" text DEFAULT '' NOT NULL,
	"issued_by" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone,
	"revoked_at" timestamp (3) with time zone,
	CONSTRAINT "one_time_link_token_hash_unique" UNIQUE("token_hash"),
	CONSTRAINT "one_time_link_purpose" CHECK ("one_time_link"."purpose" in ('invite', 'reset', 'first-supervisor'))
);
--> statement-breakpoint
CREATE TABLE "organisation" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"uscc" text NOT NULL,
	"name" text NOT NULL,
	"english_name" text,
	"phone" text DEFAULT '' NOT NULL,
	"address" text DEFAULT '' NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"deactivated_at" timestamp (3) with time zone,
	CONSTRAINT "organisation_uscc_unique" UNIQUE("uscc"),
	CONSTRAINT "organisation_kind" CHECK ("organisation"."kind" in ('agency', 'department', 'office'))
);
--> statement-breakpoint
CREATE TABLE "session" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"last_seen_at" timestamp (3) with time zone NOT NULL,
	"device" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sign_in_throttle" (
	"key" text PRIMARY KEY NOT NULL,
	"points" integer DEFAULT 0 NOT NULL,
	"expire" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "user_account" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"login" text NOT NULL,
	"password_hash" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "user_account_login_unique" UNIQUE("login")
);
--> statement-breakpoint
CREATE TABLE "award" (
	"id" text PRIMARY KEY NOT NULL,
	"commission_id" text NOT NULL,
	"position" integer NOT NULL,
	"agency_id" text NOT NULL,
	"result_at" timestamp (3) with time zone,
	"awarded_at" timestamp (3) with time zone,
	"confirmed_at" timestamp (3) with time zone,
	"ended_at" timestamp (3) with time zone,
	"end_reason" text,
	"end_note" text
);
--> statement-breakpoint
CREATE TABLE "registration" (
	"id" text PRIMARY KEY NOT NULL,
	"commission_id" text NOT NULL,
	"agency_id" text NOT NULL,
	"entered_at" timestamp (3) with time zone NOT NULL,
	"entered_by" text NOT NULL,
	"withdrawn_at" timestamp (3) with time zone,
	"ineligible_reason" text
);
--> statement-breakpoint
CREATE TABLE "selection_run" (
	"id" text PRIMARY KEY NOT NULL,
	"commission_id" text NOT NULL,
	"roster" jsonb NOT NULL,
	"inputs" jsonb NOT NULL,
	"inputs_hash" text NOT NULL,
	"opens_at" timestamp (3) with time zone NOT NULL,
	"frozen_at" timestamp (3) with time zone NOT NULL,
	"postponements" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"signature" text,
	"received_at" timestamp (3) with time zone,
	"received_from" text,
	"proof" jsonb,
	"drawn_at" timestamp (3) with time zone,
	CONSTRAINT "selection_run_commission_id_unique" UNIQUE("commission_id")
);
--> statement-breakpoint
ALTER TABLE "agency" ADD CONSTRAINT "agency_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency" ADD CONSTRAINT "agency_licence_file_id_file_id_fk" FOREIGN KEY ("licence_file_id") REFERENCES "public"."file"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency" ADD CONSTRAINT "agency_committed_by_user_account_id_fk" FOREIGN KEY ("committed_by") REFERENCES "public"."user_account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency" ADD CONSTRAINT "agency_checked_by_user_account_id_fk" FOREIGN KEY ("checked_by") REFERENCES "public"."user_account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "item_entry" ADD CONSTRAINT "item_entry_agency_id_organisation_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "qualification" ADD CONSTRAINT "qualification_agency_id_organisation_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "qualification" ADD CONSTRAINT "qualification_file_id_file_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."file"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cancellation_request" ADD CONSTRAINT "cancellation_request_commission_id_commission_id_fk" FOREIGN KEY ("commission_id") REFERENCES "public"."commission"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cancellation_request" ADD CONSTRAINT "cancellation_request_requested_by_user_account_id_fk" FOREIGN KEY ("requested_by") REFERENCES "public"."user_account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cancellation_request" ADD CONSTRAINT "cancellation_request_decided_by_user_account_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."user_account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commission" ADD CONSTRAINT "commission_purchaser_id_organisation_id_fk" FOREIGN KEY ("purchaser_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commission" ADD CONSTRAINT "commission_drafted_by_user_account_id_fk" FOREIGN KEY ("drafted_by") REFERENCES "public"."user_account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commission" ADD CONSTRAINT "commission_provider_id_organisation_id_fk" FOREIGN KEY ("provider_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commission" ADD CONSTRAINT "commission_relist_of" FOREIGN KEY ("relist_of") REFERENCES "public"."commission"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commission_version" ADD CONSTRAINT "commission_version_commission_id_commission_id_fk" FOREIGN KEY ("commission_id") REFERENCES "public"."commission"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commission_version" ADD CONSTRAINT "commission_version_by_user_account_id_fk" FOREIGN KEY ("by") REFERENCES "public"."user_account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hold" ADD CONSTRAINT "hold_commission_id_commission_id_fk" FOREIGN KEY ("commission_id") REFERENCES "public"."commission"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hold" ADD CONSTRAINT "hold_set_by_user_account_id_fk" FOREIGN KEY ("set_by") REFERENCES "public"."user_account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hold" ADD CONSTRAINT "hold_lifted_by_user_account_id_fk" FOREIGN KEY ("lifted_by") REFERENCES "public"."user_account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "objection" ADD CONSTRAINT "objection_commission_id_commission_id_fk" FOREIGN KEY ("commission_id") REFERENCES "public"."commission"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "objection" ADD CONSTRAINT "objection_hold_id_hold_id_fk" FOREIGN KEY ("hold_id") REFERENCES "public"."hold"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "objection" ADD CONSTRAINT "objection_recorded_by_user_account_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."user_account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "objection" ADD CONSTRAINT "objection_decided_by_user_account_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."user_account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contract_filing" ADD CONSTRAINT "contract_filing_commission_id_commission_id_fk" FOREIGN KEY ("commission_id") REFERENCES "public"."commission"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contract_filing" ADD CONSTRAINT "contract_filing_award_id_award_id_fk" FOREIGN KEY ("award_id") REFERENCES "public"."award"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contract_filing" ADD CONSTRAINT "contract_filing_filed_by_user_account_id_fk" FOREIGN KEY ("filed_by") REFERENCES "public"."user_account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contract_filing" ADD CONSTRAINT "contract_filing_answered_by_user_account_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."user_account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_commission_id_commission_id_fk" FOREIGN KEY ("commission_id") REFERENCES "public"."commission"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_delivered_by_user_account_id_fk" FOREIGN KEY ("delivered_by") REFERENCES "public"."user_account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_decided_by_user_account_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."user_account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payment" ADD CONSTRAINT "payment_commission_id_commission_id_fk" FOREIGN KEY ("commission_id") REFERENCES "public"."commission"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payment" ADD CONSTRAINT "payment_recorded_by_user_account_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."user_account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payment" ADD CONSTRAINT "payment_answered_by_user_account_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."user_account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rating" ADD CONSTRAINT "rating_commission_id_commission_id_fk" FOREIGN KEY ("commission_id") REFERENCES "public"."commission"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rating" ADD CONSTRAINT "rating_agency_id_organisation_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rating" ADD CONSTRAINT "rating_submitted_by_user_account_id_fk" FOREIGN KEY ("submitted_by") REFERENCES "public"."user_account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rating" ADD CONSTRAINT "rating_replied_by_user_account_id_fk" FOREIGN KEY ("replied_by") REFERENCES "public"."user_account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event" ADD CONSTRAINT "event_commission_id_commission_id_fk" FOREIGN KEY ("commission_id") REFERENCES "public"."commission"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event" ADD CONSTRAINT "event_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event" ADD CONSTRAINT "event_user_id_user_account_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user_account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inbox_entry" ADD CONSTRAINT "inbox_entry_event_id_event_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."event"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inbox_entry" ADD CONSTRAINT "inbox_entry_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inbox_read" ADD CONSTRAINT "inbox_read_entry_id_inbox_entry_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."inbox_entry"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inbox_read" ADD CONSTRAINT "inbox_read_user_id_user_account_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user_account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "file" ADD CONSTRAINT "file_owner_id_organisation_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "file" ADD CONSTRAINT "file_uploaded_by_user_account_id_fk" FOREIGN KEY ("uploaded_by") REFERENCES "public"."user_account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "join_request" ADD CONSTRAINT "join_request_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "join_request" ADD CONSTRAINT "join_request_answered_by_user_account_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."user_account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership" ADD CONSTRAINT "membership_user_id_user_account_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user_account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership" ADD CONSTRAINT "membership_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "one_time_link" ADD CONSTRAINT "one_time_link_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "one_time_link" ADD CONSTRAINT "one_time_link_user_id_user_account_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user_account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "one_time_link" ADD CONSTRAINT "one_time_link_issued_by_user_account_id_fk" FOREIGN KEY ("issued_by") REFERENCES "public"."user_account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_user_account_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user_account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "award" ADD CONSTRAINT "award_commission_id_commission_id_fk" FOREIGN KEY ("commission_id") REFERENCES "public"."commission"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "award" ADD CONSTRAINT "award_agency_id_organisation_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "registration" ADD CONSTRAINT "registration_commission_id_commission_id_fk" FOREIGN KEY ("commission_id") REFERENCES "public"."commission"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "registration" ADD CONSTRAINT "registration_agency_id_organisation_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "registration" ADD CONSTRAINT "registration_entered_by_user_account_id_fk" FOREIGN KEY ("entered_by") REFERENCES "public"."user_account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "selection_run" ADD CONSTRAINT "selection_run_commission_id_commission_id_fk" FOREIGN KEY ("commission_id") REFERENCES "public"."commission"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "agency_status_list" ON "agency" USING btree ("status","committed_at");--> statement-breakpoint
CREATE INDEX "agency_next_due" ON "agency" USING btree ("next_due_at") WHERE next_due_at is not null;--> statement-breakpoint
CREATE INDEX "agency_search" ON "agency" USING gin ("search");--> statement-breakpoint
CREATE UNIQUE INDEX "item_entry_once" ON "item_entry" USING btree ("agency_id","item_code");--> statement-breakpoint
CREATE INDEX "item_entry_item" ON "item_entry" USING btree ("item_code","status");--> statement-breakpoint
CREATE INDEX "item_entry_expires" ON "item_entry" USING btree ("expires_at") WHERE expires_at is not null;--> statement-breakpoint
CREATE INDEX "qualification_of" ON "qualification" USING btree ("agency_id");--> statement-breakpoint
CREATE INDEX "qualification_valid_to" ON "qualification" USING btree ("valid_to");--> statement-breakpoint
CREATE INDEX "cancellation_of" ON "cancellation_request" USING btree ("commission_id");--> statement-breakpoint
CREATE UNIQUE INDEX "cancellation_one_open" ON "cancellation_request" USING btree ("commission_id") WHERE decided_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "commission_relist_once" ON "commission" USING btree ("relist_of");--> statement-breakpoint
CREATE INDEX "commission_status_close" ON "commission" USING btree ("status","closes_at","id");--> statement-breakpoint
CREATE INDEX "commission_published" ON "commission" USING btree ("published_at","id") WHERE published_at is not null;--> statement-breakpoint
CREATE INDEX "commission_result" ON "commission" USING btree ("result_at","id") WHERE result_at is not null;--> statement-breakpoint
CREATE INDEX "commission_selects" ON "commission" USING btree ("selects_at") WHERE selects_at is not null;--> statement-breakpoint
CREATE INDEX "commission_purchaser" ON "commission" USING btree ("purchaser_id","status","published_at");--> statement-breakpoint
CREATE INDEX "commission_provider" ON "commission" USING btree ("provider_id","status");--> statement-breakpoint
CREATE INDEX "commission_item" ON "commission" USING btree ("item_code","published_at");--> statement-breakpoint
CREATE INDEX "commission_next_due" ON "commission" USING btree ("next_due_at") WHERE next_due_at is not null;--> statement-breakpoint
CREATE INDEX "commission_turn_due" ON "commission" USING btree ("turn_due_at") WHERE turn_due_at is not null;--> statement-breakpoint
CREATE INDEX "commission_held" ON "commission" USING btree ("held") WHERE held;--> statement-breakpoint
CREATE INDEX "commission_waiting" ON "commission" USING btree ("waiting_for") WHERE waiting_for is not null;--> statement-breakpoint
CREATE INDEX "commission_search" ON "commission" USING gin ("search");--> statement-breakpoint
CREATE INDEX "commission_version_of" ON "commission_version" USING btree ("commission_id","at");--> statement-breakpoint
CREATE INDEX "hold_of" ON "hold" USING btree ("commission_id","since");--> statement-breakpoint
CREATE UNIQUE INDEX "hold_one_open" ON "hold" USING btree ("commission_id") WHERE until is null;--> statement-breakpoint
CREATE INDEX "objection_of" ON "objection" USING btree ("commission_id");--> statement-breakpoint
CREATE INDEX "contract_filing_of" ON "contract_filing" USING btree ("commission_id","filed_at");--> statement-breakpoint
CREATE UNIQUE INDEX "contract_filing_one_open" ON "contract_filing" USING btree ("commission_id") WHERE outcome is null;--> statement-breakpoint
CREATE UNIQUE INDEX "delivery_round" ON "delivery" USING btree ("commission_id","round");--> statement-breakpoint
CREATE INDEX "payment_of" ON "payment" USING btree ("commission_id","recorded_at");--> statement-breakpoint
CREATE UNIQUE INDEX "payment_voucher" ON "payment" USING btree ("commission_id","voucher") WHERE outcome is distinct from 'disputed';--> statement-breakpoint
CREATE UNIQUE INDEX "rating_once" ON "rating" USING btree ("commission_id","rater_role");--> statement-breakpoint
CREATE INDEX "rating_agency" ON "rating" USING btree ("agency_id","submitted_at");--> statement-breakpoint
CREATE INDEX "event_commission" ON "event" USING btree ("commission_id","id");--> statement-breakpoint
CREATE INDEX "event_public" ON "event" USING btree ("id") WHERE public;--> statement-breakpoint
CREATE INDEX "event_subject" ON "event" USING btree ("subject","id");--> statement-breakpoint
CREATE INDEX "inbox_of" ON "inbox_entry" USING btree ("organisation_id","at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "inbox_once" ON "inbox_entry" USING btree ("event_id","organisation_id");--> statement-breakpoint
CREATE UNIQUE INDEX "inbox_read_once" ON "inbox_read" USING btree ("user_id","entry_id");--> statement-breakpoint
CREATE INDEX "file_subject" ON "file" USING btree ("subject_kind","subject_id");--> statement-breakpoint
CREATE INDEX "join_request_by_organisation" ON "join_request" USING btree ("organisation_id");--> statement-breakpoint
CREATE UNIQUE INDEX "join_request_open" ON "join_request" USING btree ("organisation_id","login") WHERE "join_request"."answer" is null;--> statement-breakpoint
CREATE INDEX "membership_by_organisation" ON "membership" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "one_time_link_by_organisation" ON "one_time_link" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "organisation_by_kind" ON "organisation" USING btree ("kind","name");--> statement-breakpoint
CREATE INDEX "session_by_user" ON "session" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "session_by_expiry" ON "session" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "sign_in_throttle_by_expiry" ON "sign_in_throttle" USING btree ("expire");--> statement-breakpoint
CREATE UNIQUE INDEX "award_position" ON "award" USING btree ("commission_id","position");--> statement-breakpoint
CREATE INDEX "award_agency" ON "award" USING btree ("agency_id");--> statement-breakpoint
CREATE UNIQUE INDEX "registration_live" ON "registration" USING btree ("commission_id","agency_id") WHERE withdrawn_at is null;--> statement-breakpoint
CREATE INDEX "registration_agency" ON "registration" USING btree ("agency_id","entered_at");