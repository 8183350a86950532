await db.execute(sql`create extension if not exists vector`);
