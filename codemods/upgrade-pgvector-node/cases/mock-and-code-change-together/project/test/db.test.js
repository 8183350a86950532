import { connect } from '../src/file.js';

vi.mock('pgvector/pg', () => ({ registerType: vi.fn() }));

it('registers', () => connect({}));
