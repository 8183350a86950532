create table items (id bigint, embedding extensions.halfvec(3));
