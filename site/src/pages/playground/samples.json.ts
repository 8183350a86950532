import { guide } from 'virtual:guide';
import { sentence } from '../../lib/sentence.ts';

export function GET(): Response {
  return Response.json(guide.samples.map((sample) => ({ ...sample, name: sentence(sample.name) })));
}
