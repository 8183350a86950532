declare module 'virtual:guide' {
  export const guide: import('../data/guide.ts').Guide;
}
