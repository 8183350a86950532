import type { Edit, Problem } from '../engine/types.ts';
import { placeImport, placeSlot } from './place.ts';
import type { Template } from './template.ts';

/** What is wrong with a template, and what mends it. */
export interface Fault extends Pick<Problem, 'what' | 'reason' | 'repair'> {
  /** Does the template itself show that the project uses pgvector? */
  evident: boolean;
}

const home = 'pgvector.sqlalchemy';
const nowhere = 'there is no import in it to put this beside';

/** The template leaves out what Alembic hands it to be imported. */
export function lostImports(template: Template, adding: string): Fault | undefined {
  if (template.slot) return undefined;
  const edit = placeSlot(template);
  const what = `${adding} adds imports to new revisions, and this template has no place (\`imports\`) to write them to: NameError`;
  return { what, ...mended('that line is added', edit), evident: true };
}

/** Does `pgvector.sqlalchemy.vector.VECTOR(…)` resolve in the revisions that this template makes? */
export function missingImport(template: Template): Fault | undefined {
  // What stands in the functions reaches what they hold.
  if (/^[ \t]+import[ \t]+pgvector\.sqlalchemy\b/m.test(template.text)) return undefined;
  const names = template.imports.flatMap((one) => one.names.map((name) => ({ ...name, kind: one.kind })));
  const taken = names.find(
    ({ path, alias, kind }) =>
      (alias === 'pgvector' && path !== 'pgvector') ||
      (kind === 'from' && !alias && /\.pgvector$/.test(path)),
  );
  if (taken) return nameTaken(taken.path);
  const loads = names.some(({ path }) => path === home || path.startsWith(`${home}.`));
  const bound = names.filter(
    ({ path, alias, kind }) => kind === 'import' && !alias && /^pgvector\b/.test(path),
  );
  if (bound.length > 0 && loads) return undefined;
  const bare = bound.find(({ path }) => path === 'pgvector');
  if (bare) return bareImport(bare.end);
  const edit = placeImport(template, home);
  const why = loads ? 'what it imports does not bind that name' : 'it does not import that module';
  const what = `revisions made from this template name types by \`${home}.…\`, and ${why}: NameError`;
  return { what, ...mended(`\`import ${home}\` is added`, edit), evident: loads || bound.length > 0 };
}

function mended(outcome: string, edit: Edit | undefined): Pick<Fault, 'reason' | 'repair'> {
  return edit ? { repair: { outcome, edits: [edit] } } : { reason: nowhere };
}

function nameTaken(path: string): Fault {
  const what = `revisions made from this template name types by \`${home}.…\`, and in them \`pgvector\` means \`${path}\`: AttributeError`;
  return { what, reason: 'older revisions show which name you want', evident: true };
}

function bareImport(end: number): Fault {
  const what = `\`import pgvector\` does not load \`${home}\`, which revisions made from this template name: AttributeError where nothing else has loaded it`;
  const edit = { start: end, end, text: '.sqlalchemy' };
  return { what, ...mended(`it becomes \`import ${home}\``, edit), evident: true };
}
