export class PGVectorStore {}
