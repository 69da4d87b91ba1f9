CREATE TABLE "selection" (
	"id" text PRIMARY KEY NOT NULL,
	"commission_id" text NOT NULL,
	"method" text NOT NULL,
	"status" text NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"entered_status_at" timestamp (3) with time zone NOT NULL,
	"result" jsonb,
	"failure" text,
	"next_due_at" timestamp (3) with time zone,
	"waiting_for" text,
	CONSTRAINT "selection_status" CHECK ("selection"."status" in ('gathering', 'frozen', 'drawn', 'selected', 'failed', 'void')),
	CONSTRAINT "selection_method" CHECK ("selection"."method" in ('RANDOM', 'LOWEST_PRICE', 'OPTIMAL_PRICE', 'AVERAGE_PRICE', 'CREDIT_PICK', 'SCHEME', 'LIVE_AUCTION', 'DIRECT')),
	CONSTRAINT "selection_failure" CHECK ("selection"."failure" in ('F01'))
);
--> statement-breakpoint
ALTER TABLE "selection_run" DROP CONSTRAINT "selection_run_commission_id_unique";--> statement-breakpoint
ALTER TABLE "selection" ADD CONSTRAINT "selection_commission_id_commission_id_fk" FOREIGN KEY ("commission_id") REFERENCES "public"."commission"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "selection_live" ON "selection" USING btree ("commission_id") WHERE status not in ('failed', 'void');--> statement-breakpoint
CREATE INDEX "selection_of" ON "selection" USING btree ("commission_id");--> statement-breakpoint
CREATE INDEX "selection_next_due" ON "selection" USING btree ("next_due_at") WHERE next_due_at is not null;--> statement-breakpoint
CREATE INDEX "selection_waiting" ON "selection" USING btree ("waiting_for") WHERE waiting_for is not null;--> statement-breakpoint
-- Every published commission has its selection: where its draw was made it is selected, whatever became of the award afterwards.
INSERT INTO "selection" ("id", "commission_id", "method", "status", "entered_status_at", "result", "failure", "waiting_for")
SELECT c."number", c."id", c."method",
  CASE WHEN r."drawn_at" IS NOT NULL THEN 'selected' WHEN c."status" = 'cancelled' THEN 'void' WHEN c."failure_reason" = 'F01' THEN 'failed'
    WHEN c."frozen_at" IS NOT NULL THEN 'frozen' ELSE 'gathering' END,
  CASE WHEN r."drawn_at" IS NOT NULL THEN r."drawn_at" WHEN c."status" = 'cancelled' THEN c."entered_status_at" ELSE coalesce(c."frozen_at", c."published_at") END,
  CASE WHEN r."drawn_at" IS NOT NULL THEN (SELECT jsonb_agg(jsonb_build_object('agencyId', w."agency_id", 'priceFen', w."price_fen") ORDER BY w."position")
    FROM "award" w WHERE w."commission_id" = c."id") END,
  CASE WHEN r."drawn_at" IS NULL AND c."status" <> 'cancelled' AND c."failure_reason" = 'F01' THEN 'F01' END,
  CASE WHEN c."status" = 'selecting' THEN c."waiting_for" END
FROM "commission" c LEFT JOIN "selection_run" r ON r."commission_id" = c."id" WHERE c."published_at" IS NOT NULL;--> statement-breakpoint
ALTER TABLE "selection_run" ADD CONSTRAINT "selection_run_id_selection_id_fk" FOREIGN KEY ("id") REFERENCES "public"."selection"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "selection_run_of" ON "selection_run" USING btree ("commission_id");--> statement-breakpoint
-- What a selection came to is public: it stands, and a re-run is another selection.
CREATE FUNCTION refuse_result_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.commission_id IS DISTINCT FROM OLD.commission_id OR NEW.method IS DISTINCT FROM OLD.method
    OR (OLD.result IS NOT NULL AND NEW.result IS DISTINCT FROM OLD.result) OR (OLD.failure IS NOT NULL AND NEW.failure IS DISTINCT FROM OLD.failure) THEN
    RAISE EXCEPTION 'the result of selection % stands', OLD.id USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END
$$;--> statement-breakpoint
CREATE TRIGGER selection_result_stands BEFORE UPDATE ON "selection" FOR EACH ROW EXECUTE FUNCTION refuse_result_change();
