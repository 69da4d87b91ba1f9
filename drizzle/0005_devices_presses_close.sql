CREATE TABLE "known_device" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"last_used_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "press" (
	"digest" text PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"leaves" integer
);
--> statement-breakpoint
ALTER TABLE "user_account" DROP CONSTRAINT "user_account_login_unique";--> statement-breakpoint
ALTER TABLE "one_time_link" DROP CONSTRAINT "one_time_link_purpose";--> statement-breakpoint
ALTER TABLE "user_account" ADD COLUMN "code" text;--> statement-breakpoint
ALTER TABLE "selection_run" ADD COLUMN "close" jsonb;--> statement-breakpoint
ALTER TABLE "known_device" ADD CONSTRAINT "known_device_user_id_user_account_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user_account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "known_device_by_user" ON "known_device" USING btree ("user_id","last_used_at");--> statement-breakpoint
CREATE UNIQUE INDEX "user_account_login" ON "user_account" USING btree ("login") WHERE "user_account"."code" is null;--> statement-breakpoint
CREATE INDEX "user_account_by_login" ON "user_account" USING btree ("login","created_at");--> statement-breakpoint
ALTER TABLE "user_account" ADD CONSTRAINT "user_account_code_unique" UNIQUE("code");--> statement-breakpoint
ALTER TABLE "one_time_link" ADD CONSTRAINT "one_time_link_purpose" CHECK ("one_time_link"."purpose" in ('invite', 'reset', 'first-supervisor', 'code'));