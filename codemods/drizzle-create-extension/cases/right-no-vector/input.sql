CREATE TABLE "items" ("search" tsvector, "note" text DEFAULT 'vector(3)');
