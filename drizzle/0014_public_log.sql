CREATE TABLE "log_leaf" (
	"log" integer NOT NULL,
	"index" bigint NOT NULL,
	"event_id" bigint,
	"entry" text NOT NULL,
	CONSTRAINT "log_leaf_log_index_pk" PRIMARY KEY("log","index")
);
--> statement-breakpoint
CREATE TABLE "log_state" (
	"number" integer PRIMARY KEY NOT NULL,
	"origin" text NOT NULL,
	"keys" jsonb NOT NULL,
	"size" bigint DEFAULT 0 NOT NULL,
	"root" text NOT NULL,
	"note" text,
	"edge" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"begun_at" timestamp (3) with time zone NOT NULL,
	"stopped" text,
	"stopped_at" timestamp (3) with time zone,
	CONSTRAINT "log_state_stopped" CHECK ("log_state"."stopped" in ('no-key', 'no-checkpoint', 'damaged-checkpoint', 'no-leaves', 'smaller', 'inconsistent', 'edge'))
);
--> statement-breakpoint
CREATE TABLE "log_waiting" (
	"event_id" bigint PRIMARY KEY NOT NULL,
	"until_close" text
);
--> statement-breakpoint
ALTER TABLE "event" ADD COLUMN "leaf_subject" text;--> statement-breakpoint
ALTER TABLE "event" ADD COLUMN "subject_salt" text;--> statement-breakpoint
ALTER TABLE "event" ADD COLUMN "actor_salt" text;--> statement-breakpoint
-- What happened before the log gets the names that it would have got by the table of kinds, once: from then on rows stand again.
ALTER TABLE "event" DISABLE TRIGGER event_append_only;--> statement-breakpoint
UPDATE "event" SET "leaf_subject" = "subject";--> statement-breakpoint
UPDATE "event" e SET "subject_salt" = s.salt, "leaf_subject" = 's-' || left(encode(sha256(decode(s.salt, 'hex') || convert_to(e."subject", 'UTF8')), 'hex'), 32)
FROM (SELECT "id", left(encode(sha256(convert_to(gen_random_uuid()::text || gen_random_uuid()::text, 'UTF8')), 'hex'), 32) AS salt FROM "event") s WHERE s."id" = e."id" AND (
  e."kind" IN ('commission.drafted', 'commission.discarded', 'commission.submitted', 'commission.recalled', 'commission.sent-back', 'commission.approved', 'commission.returned',
    'admission.changed', 'organisation.created', 'member.requested', 'member.link-issued', 'member.joined', 'member.changed')
  OR (e."kind" = 'commission.cancelled' AND NOT EXISTS (SELECT 1 FROM "commission" c WHERE c."id" = e."commission_id" AND c."published_at" IS NOT NULL)));--> statement-breakpoint
UPDATE "event" e SET "actor_salt" = s.salt, "actor_org" = 'h-' || left(encode(sha256(decode(s.salt, 'hex') || convert_to(e."actor_org", 'UTF8')), 'hex'), 32)
FROM (SELECT "id", left(encode(sha256(convert_to(gen_random_uuid()::text || gen_random_uuid()::text, 'UTF8')), 'hex'), 32) AS salt FROM "event") s WHERE s."id" = e."id" AND e."actor_org" NOT LIKE 'h-%' AND (
  e."subject_salt" IS NOT NULL OR e."kind" IN ('registration.entered', 'registration.withdrawn', 'objection.recorded', 'objection.withdrawn'));--> statement-breakpoint
UPDATE "event" SET "actor_role" = 'agency_agent' WHERE "actor_role" = 'agency_admin'
  AND "kind" IN ('registration.entered', 'registration.withdrawn', 'objection.recorded', 'objection.withdrawn');--> statement-breakpoint
ALTER TABLE "event" ENABLE TRIGGER event_append_only;--> statement-breakpoint
ALTER TABLE "event" ALTER COLUMN "leaf_subject" SET NOT NULL;--> statement-breakpoint
INSERT INTO "log_waiting" ("event_id") SELECT "id" FROM "event";--> statement-breakpoint
ALTER TABLE "registration" ADD COLUMN "entrant_salt" text;--> statement-breakpoint
UPDATE "registration" r SET "entrant_salt" = s.salt
FROM (SELECT "commission_id", "agency_id", left(encode(sha256(convert_to(gen_random_uuid()::text || gen_random_uuid()::text, 'UTF8')), 'hex'), 32) AS salt FROM "registration" GROUP BY 1, 2) s
WHERE s."commission_id" = r."commission_id" AND s."agency_id" = r."agency_id";--> statement-breakpoint
ALTER TABLE "registration" ALTER COLUMN "entrant_salt" SET NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX "log_leaf_event" ON "log_leaf" USING btree ("log","event_id");--> statement-breakpoint
CREATE INDEX "log_waiting_turn" ON "log_waiting" USING btree ("event_id") WHERE until_close is null;--> statement-breakpoint
CREATE INDEX "log_waiting_close" ON "log_waiting" USING btree ("until_close") WHERE until_close is not null;--> statement-breakpoint
-- A leaf stands (I1); that its event's row was lost is all that may become of it.
CREATE FUNCTION refuse_leaf_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.log = OLD.log AND NEW.index = OLD.index AND NEW.entry = OLD.entry THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'leaf % of log % stands', OLD.index, OLD.log USING ERRCODE = 'restrict_violation';
END
$$;--> statement-breakpoint
CREATE TRIGGER log_leaf_stands BEFORE UPDATE OR DELETE ON "log_leaf" FOR EACH ROW EXECUTE FUNCTION refuse_leaf_change();
