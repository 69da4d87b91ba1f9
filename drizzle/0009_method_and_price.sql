ALTER TABLE "commission" ADD COLUMN "stream" text DEFAULT 'DEPT' NOT NULL;--> statement-breakpoint
ALTER TABLE "commission" ADD COLUMN "method" text DEFAULT 'RANDOM' NOT NULL;--> statement-breakpoint
ALTER TABLE "award" ADD COLUMN "price_fen" bigint;--> statement-breakpoint
-- Every award so far is of a draw at the fixed price of its notice.
UPDATE "award" SET "price_fen" = coalesce((SELECT c."price_fen" FROM "commission" c WHERE c."id" = "award"."commission_id"), 0);--> statement-breakpoint
ALTER TABLE "award" ALTER COLUMN "price_fen" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "commission" ADD CONSTRAINT "commission_stream" CHECK ("commission"."stream" in ('DEPT', 'APPLICANT', 'SOCIAL'));--> statement-breakpoint
ALTER TABLE "commission" ADD CONSTRAINT "commission_method" CHECK ("commission"."method" in ('RANDOM', 'LOWEST_PRICE', 'OPTIMAL_PRICE', 'AVERAGE_PRICE', 'CREDIT_PICK', 'SCHEME', 'LIVE_AUCTION', 'DIRECT'));--> statement-breakpoint
-- A published notice states its stream and its method as well: they stand with its terms.
CREATE OR REPLACE FUNCTION refuse_published_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.published_at IS NOT NULL AND (NEW.terms IS DISTINCT FROM OLD.terms OR NEW.published_at IS DISTINCT FROM OLD.published_at OR NEW.number IS DISTINCT FROM OLD.number
    OR NEW.stream IS DISTINCT FROM OLD.stream OR NEW.method IS DISTINCT FROM OLD.method) THEN
    RAISE EXCEPTION 'commission % is published: its terms stand', OLD.number USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END
$$;
