import type { SourceFile } from '../../engine/project-facts.ts';
import { isTestPath } from '../../python/test-path.ts';
import { calledName } from './expression.ts';
import type { ModuleFacts } from './module-facts.ts';

/** What declares a column of vectors has one of these, or a name for one of them. */
const typeWords = ['Vector', 'VECTOR', 'HALFVEC', 'SPARSEVEC'];
const hasType = /\b\w*(?:Vector|VECTOR|HALFVEC|SPARSEVEC)\b/;
/** Names for types go from file to file; so far they are followed. */
const rounds = 3;
const most = 60;

/** The modules whose tables may have vectors: those that name a type, and those that name what such a module calls one. */
export function vectorModules(
  filesWith: (words: readonly string[]) => readonly SourceFile[],
  moduleOf: (file: SourceFile) => ModuleFacts | undefined,
): ModuleFacts[] {
  const found = new Map<string, ModuleFacts>();
  const asked = new Set<string>();
  let words: readonly string[] = typeWords;
  for (let round = 0; round <= rounds && words.length > 0; round++) {
    const fresh = filesWith(words)
      .filter(({ path, text }) => !found.has(path) && mayBeModel(path, text))
      .flatMap((file) => moduleOf(file) ?? []);
    for (const module of fresh) found.set(module.path, module);
    for (const word of words) asked.add(word);
    words = [...new Set(fresh.flatMap((module) => carriers(module, words)))]
      .filter((name) => name.length > 2 && !asked.has(name))
      .slice(0, most);
  }
  return [...found.values()];
}

function mayBeModel(path: string, text: string): boolean {
  if (isTestPath(path) || /^down_revision\b/m.test(text)) return false;
  return /\b(?:__tablename__|Table|table|Model|Mapped|Column|mapped_column|TypeDecorator|Annotated|type_annotation_map)\b/.test(
    text,
  );
}

/** Names that bring vectors to other modules: of types, mixins and bases; a table brings them to itself. */
function carriers({ classes, values, text }: ModuleFacts, words: readonly string[]): string[] {
  const tells = (start: number, end: number) => {
    const part = text.slice(start, end);
    return hasType.test(part) || words.some((word) => !typeWords.includes(word) && part.includes(word));
  };
  const ofClasses = classes.filter(
    ({ attributes, keywords, start, end }) =>
      !keywords.has('table') &&
      !attributes.some(({ name, decorators }) => name === '__tablename__' && decorators.length === 0) &&
      tells(start, end),
  );
  const ofValues = [...values].filter(
    ([, value]) => calledName(value) !== 'Table' && tells(value.start, value.end),
  );
  return [...ofClasses.map(({ name }) => name), ...ofValues.map(([name]) => name)];
}
