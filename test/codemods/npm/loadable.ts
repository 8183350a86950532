import vm from 'node:vm';
import ts from 'typescript';
import { javascript } from '../../../codemods/javascript/language.ts';
import { undefinedNames } from '../../../codemods/javascript/undefined-names.ts';

export type System = 'esm' | 'cjs';

/** A text as Node.js loads it, and what has to be there for it. */
export interface Loadable {
  code: string;
  /** What stands in for modules that are not installed: by the name of a file beside, its text. */
  stubs: Record<string, string>;
  /** Names that the text takes from nowhere. */
  globals: string[];
}

/** Packages that are installed; modules of any other name, and of the project, are stubs. */
const real =
  /^(?:pgvector|pg|drizzle-orm|typeorm|kysely|sequelize|knex|objection|pg-promise|reflect-metadata|@mikro-orm\/(?:core|postgresql))(?:\/|$)|^node:/;

const parser = await javascript.load([]);

/** Undefined where a text is not for that system: `require` in ES modules, `await` at the top of CommonJS. */
export function loadable(path: string, text: string, system: System): Loadable | undefined {
  const parsed = parser.parse(text, undefined, path);
  if (!parsed.ok) throw new Error(`${path}: ${parsed.message}`);
  const globals = [...undefinedNames(parsed.tree), 'React'];
  const isRequiring = globals.includes('require') || /\bimport \w+ = require\(|\bexport = /.test(text);
  if (system === 'esm' && (isRequiring || globals.includes('module') || globals.includes('exports')))
    return undefined;
  const { outputText } = ts.transpileModule(text, {
    fileName: path.replace(/\.[cm]?[jt]sx?$/, /x$/.test(path) ? '.tsx' : '.ts'),
    compilerOptions: {
      module: system === 'esm' ? ts.ModuleKind.ESNext : ts.ModuleKind.CommonJS,
      target: ts.ScriptTarget.ES2022,
      esModuleInterop: true,
      experimentalDecorators: true,
      jsx: ts.JsxEmit.React,
    },
  });
  if (system === 'cjs' && !isScript(outputText)) return undefined;
  return { ...withStubs(outputText.replace(/^#!.*/, ''), system), globals };
}

function isScript(code: string): boolean {
  try {
    new vm.Script(`(function (exports, require, module) {${code.replace(/^#!.*/, '')}\n})`);
    return true;
  } catch {
    return false;
  }
}

/** The same, with files beside in the place of what is not installed. */
function withStubs(code: string, system: System): Pick<Loadable, 'code' | 'stubs'> {
  const source = ts.createSourceFile('a.js', code, ts.ScriptTarget.Latest, true, ts.ScriptKind.JSX);
  const stubs: Record<string, string> = {};
  const found: { start: number; end: number; file: string }[] = [];
  const visit = (node: ts.Node): void => {
    const specifier = specifierOf(node);
    if (specifier && !real.test(specifier.text)) {
      const file = `stub-${specifier.text.replace(/\W+/g, '-')}.${system === 'esm' ? 'mjs' : 'cjs'}`;
      const names = new Set([...(stubs[file]?.split('\n') ?? []), ...namesOf(node)]);
      stubs[file] = [...names].join('\n');
      found.push({ start: specifier.getStart(), end: specifier.end, file });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  const edited = found
    .sort((a, b) => b.start - a.start)
    .reduce((text, { start, end, file }) => `${text.slice(0, start)}'./${file}'${text.slice(end)}`, code);
  return { code: edited, stubs };
}

function specifierOf(node: ts.Node): ts.StringLiteral | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node))
    return node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)
      ? node.moduleSpecifier
      : undefined;
  if (!ts.isCallExpression(node)) return undefined;
  const isLoad =
    node.expression.kind === ts.SyntaxKind.ImportKeyword || node.expression.getText() === 'require';
  const [argument] = node.arguments;
  return isLoad && argument && ts.isStringLiteral(argument) ? argument : undefined;
}

/** The names that an import or a re-export takes. */
function namesOf(node: ts.Node): string[] {
  const bindings = ts.isImportDeclaration(node)
    ? node.importClause?.namedBindings
    : ts.isExportDeclaration(node)
      ? node.exportClause
      : undefined;
  if (!bindings || !(ts.isNamedImports(bindings) || ts.isNamedExports(bindings))) return [];
  return bindings.elements
    .map(({ name, propertyName }) => (propertyName ?? name).text)
    .filter((name) => name !== 'default');
}
