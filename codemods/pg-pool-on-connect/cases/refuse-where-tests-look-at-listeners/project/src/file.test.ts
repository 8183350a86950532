const pool = { on: vi.fn() };

vi.mock('pg', () => ({ Pool: vi.fn(() => pool) }));

it('registers on every connection', async () => {
  await import('./file.ts');
  expect(pool.on).toHaveBeenCalledWith('connect', expect.any(Function));
});
