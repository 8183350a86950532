SELECT pid, relid::regclass AS "table", phase, round(100.0 * blocks_done / nullif(blocks_total, 0)) AS percent
FROM pg_stat_progress_create_index
WHERE datname = current_database()
