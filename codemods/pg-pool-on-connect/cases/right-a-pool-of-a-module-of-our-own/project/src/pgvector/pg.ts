export const registerTypes = () => {};
