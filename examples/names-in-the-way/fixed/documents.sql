CREATE TABLE documents (embedding public.vector(3));
