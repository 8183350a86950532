import { describe, expect, test } from 'vitest';
import { readEvidence } from '../../examples/runner/evidence.ts';
import { listExamples } from '../../examples/runner/list-examples.ts';
import { readClaims } from '../../recipes/claims.ts';

const examples = listExamples();
const claims = readClaims().flatMap(({ source, claims }) => claims.map((claim) => ({ source, ...claim })));

describe('a claim', () => {
  test.each(claims)('$source: $sentence', ({ example, step, proof }) => {
    const decided = examples.find(({ id }) => id === example);
    expect(decided?.steps.map(({ name }) => name)).toContain(step);
    const recorded = readEvidence(decided?.folder ?? '')?.steps.find(({ name }) => name === step);
    expect(`${recorded?.command}\n${recorded?.stdout}\n${recorded?.stderr}`).toContain(proof);
  });

  test('is judged once', () => {
    const sentences = claims.map(({ source, sentence }) => `${source}: ${sentence}`);
    expect(sentences.filter((one, index) => sentences.indexOf(one) !== index)).toEqual([]);
  });
});
