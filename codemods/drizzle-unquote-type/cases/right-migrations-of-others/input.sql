CREATE TABLE "papers" ("embedding" "vector(3)" NOT NULL);
