export * from './vector.js';
