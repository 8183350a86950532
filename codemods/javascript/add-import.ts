import { type ModuleUse, moduleUses } from './modules.ts';
import type { Path } from './nodes.ts';
import type { Script } from './script.ts';

/** Of a file's imports: the quote that it writes, and whether it ends statements with a semicolon. */
export interface ImportStyle {
  quote: string;
  end: string;
}

export function importStyle(use: ModuleUse, text: string): ImportStyle {
  const { start } = use.source.node;
  const statement = use.node.node.type === 'ImportDeclaration' ? use.node : statementOf(use.node);
  return { quote: text[start] ?? "'", end: text[statement.node.end - 1] === ';' ? ';' : '' };
}

function statementOf(path: Path): Path {
  let at = path;
  while (at.parentPath && !/Declaration$|Statement$/.test(at.node.type)) at = at.parentPath;
  return at;
}

/** The import that takes names from a module already, and can take more: `import { a } from 'm'`, or with a default. */
export function extensibleImport(script: Script, module: string): ModuleUse | undefined {
  return moduleUses(script, (name) => name === module).find(
    ({ form, node, names }) =>
      form === 'import' &&
      node.node.importKind !== 'type' &&
      names.length > 0 &&
      names.every(({ imported }) => imported !== '*'),
  );
}

/** Names that the file imports from the module under their own name. */
export function importedNames(script: Script, module: string): string[] {
  const uses = moduleUses(script, (name) => name === module);
  return uses.flatMap(({ names }) =>
    names.flatMap(({ imported, local }) => (local?.node.name === imported ? [imported] : [])),
  );
}

export function importLine(module: string, names: readonly string[], { quote, end }: ImportStyle): string {
  return `import { ${names.join(', ')} } from ${quote}${module}${quote}${end}`;
}

/** `loader`: `require`, `await import`; `kind`: `const`, `let` or `var`. */
export function requireLine(
  module: string,
  names: readonly string[],
  { quote, end }: ImportStyle,
  { loader, kind }: { loader: string; kind: string },
): string {
  const pattern = names.map((name) => name.replace(' as ', ': ')).join(', ');
  return `${kind} { ${pattern} } = ${loader}(${quote}${module}${quote})${end}`;
}

export function exportLine(module: string, names: readonly string[], { quote, end }: ImportStyle): string {
  return `export { ${names.join(', ')} } from ${quote}${module}${quote}${end}`;
}
