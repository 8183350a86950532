CREATE TABLE items (
  id int,
  -- Of any model.
  embedding vector NOT NULL
);
