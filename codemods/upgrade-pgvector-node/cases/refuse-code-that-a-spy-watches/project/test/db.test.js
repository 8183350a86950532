const { connect } = require('../src/file');

it('registers', async () => {
  const spy = jest.spyOn(require('pgvector/pg'), 'registerType').mockResolvedValue();
  await connect({});
  expect(spy).toHaveBeenCalled();
});
