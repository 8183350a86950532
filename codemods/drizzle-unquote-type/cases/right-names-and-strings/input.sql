CREATE TABLE "vector(3)" ("vector(3)" vector(3), "note" text DEFAULT 'the "vector(3)"');
-- "embedding" "vector(3)"
ALTER TABLE "vector(3)" RENAME COLUMN "vector(3)" TO "halfvec(3)";
CREATE TABLE "plain" ("embedding" "vector", "sized" "vector"(3));
