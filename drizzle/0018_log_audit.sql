ALTER TABLE "log_state" DROP CONSTRAINT "log_state_stopped";--> statement-breakpoint
ALTER TABLE "log_leaf" ADD COLUMN "at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "log_state" ADD COLUMN "audited" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "log_state" ADD COLUMN "audited_event" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "log_state" ADD COLUMN "altered" jsonb;--> statement-breakpoint
CREATE INDEX "log_leaf_at" ON "log_leaf" USING btree ("log","at");--> statement-breakpoint
ALTER TABLE "log_state" ADD CONSTRAINT "log_state_stopped" CHECK ("log_state"."stopped" in ('no-key', 'no-checkpoint', 'damaged-checkpoint', 'no-leaves', 'smaller', 'inconsistent', 'edge', 'altered'));