CREATE TABLE documents (id bigint PRIMARY KEY, embedding halfvec(3));
