CREATE TABLE "press" (
	"digest" text PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"leaves" integer
);
