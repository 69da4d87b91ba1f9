ALTER TABLE "agency" ADD COLUMN "code_confirmed_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "agency" ADD COLUMN "code_confirmed_by" text;--> statement-breakpoint
ALTER TABLE "agency" ADD CONSTRAINT "agency_code_confirmed_by_user_account_id_fk" FOREIGN KEY ("code_confirmed_by") REFERENCES "public"."user_account"("id") ON DELETE no action ON UPDATE no action;