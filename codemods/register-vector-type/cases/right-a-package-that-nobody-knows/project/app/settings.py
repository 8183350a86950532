from toolbox.vectors import prefix as table_prefix
