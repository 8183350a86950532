import { Pool } from "pg";
import { registerTypes } from "pgvector/pg";

export class Database {
	private readonly pool: Pool;

	constructor(url: string) {
		this.pool = new Pool({ connectionString: url });

		// vectors as arrays
		this.pool.on("connect", registerTypes);
	}
}
