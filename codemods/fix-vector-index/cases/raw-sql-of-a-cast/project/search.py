SEARCH = "SELECT id FROM notes ORDER BY embedding::halfvec(3) <#> :query LIMIT 5"
