export const query = 'SELECT $1::vector(3)';
export const search = "SELECT to_tsvector('english', body) FROM items";
// CREATE TABLE items (embedding vector(3))
export function up(steps: number): number {
  return steps + 1;
}
