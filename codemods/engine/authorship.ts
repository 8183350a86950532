/** Why nobody wrote a file by hand. */
export type NotByHand =
  | 'build output'
  | 'served'
  | 'vendored'
  | 'generated'
  | 'compiled'
  | 'bundled'
  | 'minified';

/** Folders of what tools write, wherever they stand: those that ruff leaves out, and those of JavaScript's frameworks. */
const outputFolder =
  /(?:^|\/)(?:\.next|\.nuxt|\.nitro|\.output|\.svelte-kit|\.astro|\.vercel|\.netlify|\.turbo|\.angular|\.expo|\.docusaurus|\.serverless|\.parcel-cache|\.eggs|\.nox|dist|_build|storybook-static|lcov-report|_next\/static|_app\/immutable)\//;
/** Folders of other people's sources. */
const othersFolder =
  /(?:^|\/)(?:\.yarn|_vendor|vendored|third[_-]party|bower_components|jspm_packages|__pypackages__|(?:public|static|assets)\/(?:[^/]+\/)*vendors?)\//;
/** What bundlers and minifiers call their output. */
const outputName = /\.min\.[cm]?js$|[.-](?:bundle|chunk)\.[cm]?js$/;
/** Scripts in a folder that says so. A migration was generated too, and then it is a person's. */
const generatedFolder = /^(?!(?:.*\/)?migrations?\/).*(?:^|\/)(?:generated|__generated__)\/.*\.[cm]?[jt]sx?$/;
const generatedName = /_pb2(?:_grpc)?\.py$|[._]pb\.[jt]s$|\.(?:gen|generated)\.[cm]?[jt]sx?$/;
/** `main.3f2a1b9c.js`, `index-DkX3f_9a.js`: a hash of the content, where a server has its public files. */
const served = /(?:^|\/)(?:public|static|assets|www|_app|js|chunks)\/(?:[^/]+\/)*[^/]*$/;
const hashed = /[.-](?:([0-9a-f]{8,40})|([\w-]{8}))\.[cm]?js$/;

/** What the path says about who wrote a file. Relative to what the user named, with `/`. */
export function originByPath(path: string): NotByHand | undefined {
  if (othersFolder.test(path)) return 'vendored';
  if (outputFolder.test(path) || outputName.test(path)) return 'build output';
  if (generatedName.test(path) || generatedFolder.test(path)) return 'generated';
  return hasHash(path) ? 'build output' : undefined;
}

function hasHash(path: string): boolean {
  const [, hexadecimal, letters = ''] = (served.test(path) && hashed.exec(path)) || [];
  // A word has no digit, and no capital but its first.
  return hexadecimal !== undefined || /\d/.test(letters) || /[a-z][A-Z][a-z]*[A-Z]/.test(letters);
}

/** What the text says about who wrote a file. One line without an end is no proof: people write such data. */
export function originByText(path: string, text: string): NotByHand | undefined {
  if (path.endsWith('.py')) return isGeneratedPython(text) ? 'generated' : undefined;
  if (!/\.[cm]?[jt]sx?$/.test(path)) return undefined;
  if (isGeneratedScript(text)) return 'generated';
  if (compiled.test(text.slice(0, 3000)) || sourceMap.test(text.slice(-400))) return 'compiled';
  if (bundled.test(text.slice(0, 3000)) || bundledModule.test(text)) return 'bundled';
  return isMinified(text) ? 'minified' : undefined;
}

const marks = /@generated\b|\bauto-?generated\b|\bdo not (?:edit|modify)\b/i;

function isGeneratedScript(text: string): boolean {
  const comments = text.slice(0, 600).match(/\/\*[\s\S]*?(?:\*\/|$)|\/\/[^\n]*/g) ?? [];
  return comments.some((one) => marks.test(one));
}

/** Revisions and Django's migrations are written by a tool too, and then they are a person's: they are to be looked after. */
const migration = /^down_revision\b|\bmigrations\.Migration\b/m;

function isGeneratedPython(text: string): boolean {
  const [head = ''] = /^(?:[ \t]*(?:#[^\n]*)?\r?\n)*/.exec(text.slice(0, 2000)) ?? [];
  return marks.test(head) && !migration.test(text);
}

/** What TypeScript, Babel, SWC and esbuild write at the head of their output. */
const compiled =
  /\bexports, *['"]__esModule['"]|\b(?:var|const) __(?:importDefault|importStar|defProp|toESM)\b/;
const sourceMap = /^\/\/[#@] sourceMappingURL=/m;
const bundled = /\b__webpack_(?:require|modules)__\b|\bwebpackChunk|\b__commonJS\b|\bparcelRequire|\/\*{6}\//;
/** Above each module that esbuild takes in. */
const bundledModule = /^\/\/ (?:\.\.\/)*node_modules\/\S+\.[cm]?js\r?$/m;

/** In characters: nobody writes lines of code that long. */
const longLine = 2000;
/** Code has one of these in so many characters; data, markup and text in strings do not. */
const codeWord = /=>|\b(?:function|return|var|let|const)\b/g;
const charactersAWord = 300;

/** Is most of it code in endless lines? */
function isMinified(text: string): boolean {
  let inLongLines = 0;
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline === -1 ? text.length : newline;
    if (end - start > longLine && isCode(text.slice(start, end))) inLongLines += end - start;
    start = end + 1;
  }
  return inLongLines * 2 > text.length;
}

function isCode(line: string): boolean {
  return (line.match(codeWord) ?? []).length * charactersAWord > line.length;
}
