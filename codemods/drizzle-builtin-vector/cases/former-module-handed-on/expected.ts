export { vector } from "drizzle-orm/pg-core";
export { cosineDistance, innerProduct as maxInnerProduct } from "drizzle-orm";
export { l2Distance as distance } from "drizzle-orm";
