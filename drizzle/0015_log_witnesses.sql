CREATE TABLE "log_cosigned" (
	"log" integer NOT NULL,
	"size" bigint NOT NULL,
	"note" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"kept" boolean NOT NULL,
	CONSTRAINT "log_cosigned_log_size_pk" PRIMARY KEY("log","size")
);
--> statement-breakpoint
CREATE TABLE "log_witness" (
	"log" integer NOT NULL,
	"key" text NOT NULL,
	"size" bigint DEFAULT 0 NOT NULL,
	"signed_at" timestamp (3) with time zone,
	"fault" text,
	"fault_at" timestamp (3) with time zone,
	CONSTRAINT "log_witness_log_key_pk" PRIMARY KEY("log","key"),
	CONSTRAINT "log_witness_fault" CHECK ("log_witness"."fault" in ('silent', 'wrong', 'refused', 'knows-more'))
);
--> statement-breakpoint
ALTER TABLE "log_state" ADD COLUMN "asked_size" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "log_state" ADD COLUMN "asked_at" timestamp (3) with time zone;--> statement-breakpoint
CREATE INDEX "log_cosigned_kept" ON "log_cosigned" USING btree ("log","size") WHERE kept;