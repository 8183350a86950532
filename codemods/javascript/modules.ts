import {
  callTypes,
  child,
  children,
  fieldOf,
  functionTypes,
  memberTypes,
  nameOf,
  type Path,
  parentOf,
  propertyOf,
  stringOf,
  wrapped,
} from './nodes.ts';
import type { Script } from './script.ts';

/**
 * How a file names another module.
 * - `require`: also `jest.requireActual` and its kin; `equals`: TypeScript's `import x = require()`.
 * - `mock`: the path of `jest.mock`, `vi.mock` and the like. `type`: `import('m').X` as a type. `declare`: `declare module 'm'`.
 */
export type Form = 'import' | 'require' | 'equals' | 'dynamic' | 'export' | 'mock' | 'type' | 'declare';

export interface ModuleUse {
  module: string;
  form: Form;
  /** The string that names the module. */
  source: Path;
  /** The declaration, or the call. */
  node: Path;
  /** What is taken from it; empty when it is loaded for what it does. */
  names: Taken[];
  /** It is handed on in a way that does not show what is taken. */
  opaque: boolean;
}

export interface Taken {
  /** As the module calls it; `*` for all of it. */
  imported: string;
  /** What it is called here; undefined where it is used, or handed on, without a name. */
  local: Path | undefined;
  /** The specifier, the property of a pattern, or the member expression. */
  element: Path;
}

/** Where a file names one of these modules, in the order of the text. */
export function moduleUses(script: Script, isOurs: (module: string) => boolean): ModuleUse[] {
  const uses = script.find('StringLiteral', 'TemplateLiteral').flatMap((source) => {
    const module = stringOf(source.node);
    return module !== undefined && isOurs(module) ? (useOf(module, source) ?? []) : [];
  });
  return uses.sort((a, b) => a.source.node.start - b.source.node.start);
}

function useOf(module: string, source: Path): ModuleUse | undefined {
  const node = parentOf(source);
  if (!node) return undefined;
  const use = (form: Form, names: Taken[] | undefined, at = node): ModuleUse => {
    return { module, form, source, node: at, names: names ?? [], opaque: names === undefined };
  };
  switch (node.node.type) {
    case 'ImportDeclaration':
      return use('import', specifiersOf(node));
    case 'ExportNamedDeclaration':
      return use('export', specifiersOf(node));
    case 'ExportAllDeclaration':
      return use('export', [{ imported: '*', local: undefined, element: node }]);
    case 'TSModuleDeclaration':
      return use('declare', []);
    case 'TSImportType':
      return use('type', typeNames(node));
    case 'TSExternalModuleReference': {
      const statement = parentOf(node);
      return (
        statement &&
        use('equals', [{ imported: '*', local: pathTo(statement, 'id'), element: statement }], statement)
      );
    }
    case 'ImportExpression':
      return use('dynamic', takenFrom(awaited(node)));
    case 'CallExpression':
      return fieldOf(source) === 'arguments' && source.name === 0 ? callOf(node, use) : undefined;
    default:
      return undefined;
  }
}

const mocking = /^(?:mock|doMock|unmock|dontMock|unstable_mockModule|doUnmock|setMock)$/;
const requiring = /^(?:requireActual|requireMock|importActual|importMock)$/;

function callOf(
  call: Path,
  use: (form: Form, names: Taken[] | undefined, at?: Path) => ModuleUse,
): ModuleUse | undefined {
  const callee = child(call.node, 'callee');
  if (callee?.type === 'Import') {
    const around = parentOf(call);
    // `vi.mock(import('m'), …)`
    if (around && mockCall(around)) return use('mock', [], around);
    return use('dynamic', takenFrom(awaited(call)), call);
  }
  if (nameOf(callee) === 'require') return use('require', takenFrom(wrapped(call)));
  if (mockCall(call)) return use('mock', []);
  const property = callee && memberTypes.has(callee.type) ? (propertyOf(callee) ?? '') : '';
  if (requiring.test(property)) return use('require', takenFrom(awaited(call)));
  if (property === 'resolve' && nameOf(child(callee, 'object')) === 'require') return use('require', []);
  return undefined;
}

function mockCall({ node }: Path): boolean {
  const callee = child(node, 'callee');
  if (!callee || !memberTypes.has(callee.type) || !mocking.test(propertyOf(callee) ?? '')) return false;
  return /^(?:jest|vi|vitest|mock)$/.test(nameOf(child(callee, 'object')) ?? '');
}

/** The `await` around a promise, or the promise itself. */
function awaited(call: Path): Path {
  const around = parentOf(wrapped(call));
  return wrapped(around?.node.type === 'AwaitExpression' ? around : call);
}

/** What is taken from a value that is the module; undefined where that does not show. */
function takenFrom(value: Path): Taken[] | undefined {
  const parent = parentOf(value);
  const field = fieldOf(value);
  if (!parent || parent.node.type === 'ExpressionStatement') return [];
  if (parent.node.type === 'VariableDeclarator') return patternNames(pathTo(parent, 'id'));
  if (!memberTypes.has(parent.node.type) || field !== 'object') return undefined;
  const imported = propertyOf(parent.node);
  if (imported === undefined) return undefined;
  const call = parentOf(parent);
  const isPromise = value.node.type === 'ImportExpression' || child(value.node, 'callee')?.type === 'Import';
  if (!isPromise)
    return [{ imported, local: imported === 'default' ? constantOf(parent) : undefined, element: parent }];
  if (imported !== 'then' || !call || !callTypes.has(call.node.type)) return undefined;
  const callback = children(call.node, 'arguments')[0];
  if (!callback || !functionTypes.has(callback.type) || children(callback, 'params').length === 0)
    return undefined;
  return patternNames(call.get('arguments', 0, 'params', 0));
}

/** `x` of `const x = (await import('m')).default` */
function constantOf(value: Path): Path | undefined {
  const declarator = parentOf(wrapped(value));
  if (declarator?.node.type !== 'VariableDeclarator') return undefined;
  const id = pathTo(declarator, 'id');
  return id.node.type === 'Identifier' ? id : undefined;
}

function patternNames(pattern: Path): Taken[] | undefined {
  if (pattern.node.type === 'Identifier') return [{ imported: '*', local: pattern, element: pattern }];
  if (pattern.node.type !== 'ObjectPattern') return undefined;
  const names: Taken[] = [];
  for (const index of children(pattern.node, 'properties').keys()) {
    const element: Path = pattern.get('properties', index);
    const imported = element.node.computed === true ? undefined : nameOf(child(element.node, 'key'));
    if (element.node.type !== 'ObjectProperty' || imported === undefined) return undefined;
    const value = pathTo(element, 'value');
    const local = value.node.type === 'AssignmentPattern' ? pathTo(value, 'left') : value;
    if (local.node.type !== 'Identifier') return undefined;
    names.push({ imported, local, element });
  }
  return names;
}

function specifiersOf(declaration: Path): Taken[] {
  return children(declaration.node, 'specifiers').map((specifier, index) => {
    const element: Path = declaration.get('specifiers', index);
    const isImport = declaration.node.type === 'ImportDeclaration';
    const local = isImport ? pathTo(element, 'local') : undefined;
    switch (specifier.type) {
      case 'ImportDefaultSpecifier':
      case 'ExportDefaultSpecifier':
        return { imported: 'default', local, element };
      case 'ImportNamespaceSpecifier':
      case 'ExportNamespaceSpecifier':
        return { imported: '*', local, element };
      default:
        return { imported: nameOf(child(specifier, isImport ? 'imported' : 'local')) ?? '', local, element };
    }
  });
}

/** `X` of `import('m').X`; `*` for all of it. */
function typeNames(type: Path): Taken[] {
  const qualifier = child(type.node, 'qualifier');
  let first = qualifier;
  while (first?.type === 'TSQualifiedName') first = child(first, 'left');
  return [{ imported: nameOf(first) ?? '*', local: undefined, element: type }];
}

function pathTo(path: Path, field: string): Path {
  return path.get(field);
}
