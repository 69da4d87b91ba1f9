CREATE TABLE "duty" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"subject" text NOT NULL,
	"subject_id" text NOT NULL,
	"commission_id" text,
	"organisation_id" text,
	"party" text NOT NULL,
	"verb" text NOT NULL,
	"due_at" timestamp (3) with time zone,
	"yellow_at" timestamp (3) with time zone,
	"red_at" timestamp (3) with time zone,
	"black_at" timestamp (3) with time zone,
	"begun_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "duty" ADD CONSTRAINT "duty_commission_id_commission_id_fk" FOREIGN KEY ("commission_id") REFERENCES "public"."commission"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "duty" ADD CONSTRAINT "duty_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "duty_live" ON "duty" USING btree ("subject","subject_id","party","verb") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "duty_due" ON "duty" USING btree ("due_at") WHERE ended_at is null and due_at is not null;--> statement-breakpoint
CREATE INDEX "duty_commission" ON "duty" USING btree ("commission_id","due_at") WHERE ended_at is null;