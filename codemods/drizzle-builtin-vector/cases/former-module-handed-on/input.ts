export { vector, cosineDistance, maxInnerProduct } from "pgvector/drizzle-orm";
export { l2Distance as distance } from "pgvector/drizzle-orm";
