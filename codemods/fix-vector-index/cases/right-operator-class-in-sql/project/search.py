S = "SELECT 1 FROM notes ORDER BY embedding <-> :q"
