-- CREATE EXTENSION vector; is run by hand
CREATE TABLE "items" (
	"id" serial PRIMARY KEY NOT NULL,
	"embedding" halfvec(3)
);
