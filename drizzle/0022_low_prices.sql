CREATE TABLE "low_price_question" (
	"id" text PRIMARY KEY NOT NULL,
	"selection_id" text NOT NULL,
	"bidder" text NOT NULL,
	"number" integer NOT NULL,
	"agency_id" text NOT NULL,
	"price_fen" bigint NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"sheet" jsonb,
	"answer" jsonb,
	"answered_at" timestamp (3) with time zone,
	"answered_by" text,
	"decision" text,
	"ground" text,
	"code" text,
	"reason" text,
	"decided_at" timestamp (3) with time zone,
	"decided_by" text,
	CONSTRAINT "low_price_decision" CHECK ("low_price_question"."decision" in ('accepted', 'rejected')),
	CONSTRAINT "low_price_ground" CHECK ("low_price_question"."ground" in ('approver', 'no-answer', 'no-sheet', 'purchaser-silent')),
	CONSTRAINT "low_price_code" CHECK ("low_price_question"."code" in ('costs-shown', 'method-cheaper', 'costs-missing', 'below-cost', 'sheet-contradicts'))
);
--> statement-breakpoint
ALTER TABLE "selection" DROP CONSTRAINT "selection_status";--> statement-breakpoint
ALTER TABLE "selection" ADD COLUMN "asked_agency_id" text;--> statement-breakpoint
ALTER TABLE "low_price_question" ADD CONSTRAINT "low_price_question_selection_id_selection_id_fk" FOREIGN KEY ("selection_id") REFERENCES "public"."selection"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "low_price_question" ADD CONSTRAINT "low_price_question_agency_id_organisation_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "low_price_question" ADD CONSTRAINT "low_price_question_answered_by_user_account_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."user_account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "low_price_question" ADD CONSTRAINT "low_price_question_decided_by_user_account_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."user_account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "low_price_question_of" ON "low_price_question" USING btree ("selection_id","bidder");--> statement-breakpoint
ALTER TABLE "selection" ADD CONSTRAINT "selection_asked_agency_id_organisation_id_fk" FOREIGN KEY ("asked_agency_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "selection_asked" ON "selection" USING btree ("asked_agency_id") WHERE asked_agency_id is not null;--> statement-breakpoint
ALTER TABLE "selection" ADD CONSTRAINT "selection_status" CHECK ("selection"."status" in ('gathering', 'frozen', 'drawn', 'opened', 'asked', 'answered', 'decided', 'ordered', 'selected', 'failed', 'void'));