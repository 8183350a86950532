create table items (id int, embedding vector(3));
