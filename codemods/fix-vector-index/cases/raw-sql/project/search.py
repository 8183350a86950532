SEARCH = "SELECT id FROM notes ORDER BY embedding <=> :query LIMIT 5"
