CREATE TABLE "look_concern" (
	"event_id" bigint NOT NULL,
	"organisation_id" text NOT NULL,
	"user_id" text,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "look_concern" ADD CONSTRAINT "look_concern_event_id_event_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."event"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "look_concern" ADD CONSTRAINT "look_concern_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "look_concern" ADD CONSTRAINT "look_concern_user_id_user_account_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user_account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "look_concern_once" ON "look_concern" USING btree ("event_id","organisation_id");--> statement-breakpoint
CREATE INDEX "look_concern_of" ON "look_concern" USING btree ("organisation_id","at","event_id");