import { guide } from 'virtual:guide';

/** What it takes to know an error: the patterns of `kit explain`, with where they lead. */
export function GET(): Response {
  const known = guide.recipes.map(({ code, id, title, summary, codemod, errors, insteadOf, repair }) => ({
    code,
    id,
    title,
    summary,
    errors,
    ...(codemod && { codemod }),
    ...(insteadOf && { insteadOf }),
    ...(repair && { repair }),
  }));
  return Response.json(known);
}
