CREATE TABLE "bid" (
	"id" text PRIMARY KEY NOT NULL,
	"selection_id" text NOT NULL,
	"registration_id" text NOT NULL,
	"bidder" text NOT NULL,
	"sealed" text NOT NULL,
	"sealed_hash" text NOT NULL,
	"files" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"opens_at" timestamp (3) with time zone NOT NULL,
	"taken_at" timestamp (3) with time zone NOT NULL,
	"taken_from" text NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"opened_at" timestamp (3) with time zone,
	"price_fen" bigint,
	"opened" jsonb,
	"void_code" text
);
--> statement-breakpoint
ALTER TABLE "selection" DROP CONSTRAINT "selection_status";--> statement-breakpoint
ALTER TABLE "selection" DROP CONSTRAINT "selection_failure";--> statement-breakpoint
ALTER TABLE "selection" ADD COLUMN "beacon" jsonb;--> statement-breakpoint
ALTER TABLE "selection" ADD COLUMN "entrant_key" text;--> statement-breakpoint
ALTER TABLE "selection_run" ADD COLUMN "replay" jsonb;--> statement-breakpoint
ALTER TABLE "bid" ADD CONSTRAINT "bid_selection_id_selection_id_fk" FOREIGN KEY ("selection_id") REFERENCES "public"."selection"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bid" ADD CONSTRAINT "bid_registration_id_registration_id_fk" FOREIGN KEY ("registration_id") REFERENCES "public"."registration"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bid" ADD CONSTRAINT "bid_taken_from_user_account_id_fk" FOREIGN KEY ("taken_from") REFERENCES "public"."user_account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "bid_live" ON "bid" USING btree ("registration_id") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "bid_of" ON "bid" USING btree ("selection_id","bidder");--> statement-breakpoint
CREATE INDEX "bid_unopened" ON "bid" USING btree ("selection_id","id") WHERE ended_at is null and opened_at is null;--> statement-breakpoint
ALTER TABLE "selection" ADD CONSTRAINT "selection_status" CHECK ("selection"."status" in ('gathering', 'frozen', 'drawn', 'opened', 'ordered', 'selected', 'failed', 'void'));--> statement-breakpoint
ALTER TABLE "selection" ADD CONSTRAINT "selection_failure" CHECK ("selection"."failure" in ('F01', 'F02'));