DROP INDEX "log_leaf_event";--> statement-breakpoint
CREATE INDEX "event_actor_org" ON "event" USING btree ("actor_org","t","id");--> statement-breakpoint
CREATE INDEX "file_sha256" ON "file" USING btree ("sha256","uploaded_at");--> statement-breakpoint
CREATE INDEX "selection_run_inputs" ON "selection_run" USING btree ("inputs_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "log_leaf_event" ON "log_leaf" USING btree ("event_id","log");