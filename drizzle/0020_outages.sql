CREATE TABLE "close_move" (
	"id" text PRIMARY KEY NOT NULL,
	"outage_id" text NOT NULL,
	"commission_id" text NOT NULL,
	"from_at" timestamp (3) with time zone NOT NULL,
	"to_at" timestamp (3) with time zone NOT NULL,
	"moved_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "outage" (
	"id" text PRIMARY KEY NOT NULL,
	"number" text,
	"since" timestamp (3) with time zone NOT NULL,
	"until" timestamp (3) with time zone NOT NULL,
	"before" jsonb NOT NULL,
	"after" jsonb NOT NULL,
	CONSTRAINT "outage_number_unique" UNIQUE("number")
);
--> statement-breakpoint
CREATE TABLE "service_span" (
	"id" text PRIMARY KEY NOT NULL,
	"process_id" text NOT NULL,
	"since" timestamp (3) with time zone NOT NULL,
	"until" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "close_move" ADD CONSTRAINT "close_move_outage_id_outage_id_fk" FOREIGN KEY ("outage_id") REFERENCES "public"."outage"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "close_move" ADD CONSTRAINT "close_move_commission_id_commission_id_fk" FOREIGN KEY ("commission_id") REFERENCES "public"."commission"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "close_move_outage" ON "close_move" USING btree ("outage_id","id");--> statement-breakpoint
CREATE INDEX "close_move_of" ON "close_move" USING btree ("commission_id","moved_at");--> statement-breakpoint
CREATE UNIQUE INDEX "outage_since" ON "outage" USING btree ("since");--> statement-breakpoint
CREATE INDEX "outage_until" ON "outage" USING btree ("until");--> statement-breakpoint
CREATE INDEX "service_span_until" ON "service_span" USING btree ("until");--> statement-breakpoint
CREATE INDEX "service_span_since" ON "service_span" USING btree ("since");