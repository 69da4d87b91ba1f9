DROP INDEX "duty_commission";--> statement-breakpoint
CREATE INDEX "duty_late" ON "duty" USING btree ("commission_id") WHERE ended_at >= due_at;--> statement-breakpoint
CREATE INDEX "duty_commission" ON "duty" USING btree ("commission_id","due_at");