CREATE TABLE "items" (
	"embedding" vector
);
