import { labProject } from '../../lab/project.ts';

export function GET(): Response {
  return Response.json(labProject());
}
