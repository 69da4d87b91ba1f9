ALTER TABLE "selection_run" ALTER COLUMN "inputs" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "selection_run" ALTER COLUMN "inputs_hash" DROP NOT NULL;--> statement-breakpoint
CREATE INDEX "press_at" ON "press" USING btree ("at");