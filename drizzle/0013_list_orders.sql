DROP INDEX "organisation_by_kind";--> statement-breakpoint
ALTER TABLE "organisation" ADD COLUMN "name_key" text collate "C" DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE INDEX "commission_closes" ON "commission" USING btree ("closes_at","id") WHERE published_at is not null;--> statement-breakpoint
CREATE INDEX "commission_price" ON "commission" USING btree ("price_fen","id") WHERE published_at is not null;--> statement-breakpoint
CREATE INDEX "commission_purchaser_id" ON "commission" USING btree ("purchaser_id","id");--> statement-breakpoint
CREATE INDEX "duty_verb" ON "duty" USING btree ("verb","due_at") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "event_time" ON "event" USING btree ("t","id");--> statement-breakpoint
CREATE INDEX "event_kind" ON "event" USING btree ("kind","t","id");--> statement-breakpoint
CREATE INDEX "event_role" ON "event" USING btree ("actor_role","t","id");--> statement-breakpoint
CREATE INDEX "event_user" ON "event" USING btree ("user_id","t","id");--> statement-breakpoint
CREATE INDEX "organisation_by_kind" ON "organisation" USING btree ("kind","name_key","id");