export default { register: () => {} };
