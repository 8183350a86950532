CREATE TABLE "items" (
	"embedding" "extensions"."vector" (3)
);
