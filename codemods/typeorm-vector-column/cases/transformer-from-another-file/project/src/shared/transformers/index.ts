export * from './number.transformer';
export * from './vector.transformer';
