import { guide } from 'virtual:guide';

export function GET(): Response {
  return Response.json(guide.console);
}
