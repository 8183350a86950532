/**
 * `npm run check`: every regular expression of the kit takes time that grows with the text, and no faster. Those of the code
 * are read from its syntax, those of the recipes from their pages. The analyser is scslre: plain JavaScript, a second for all.
 */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readRecipes } from '../recipes/recipes.ts';
import { expressionsIn, slownessOf } from './expressions.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const files = globSync('{cli,codemods,examples/{database,runner},lib,recipes,site,tools}/**/*.ts', {
  cwd: root,
})
  .filter((path) => !/\/(?:cases|broken\w*|fixed\w*|node_modules|dist)\/|\.test\.ts$/.test(path))
  .sort();

const inCode = files.flatMap((path) =>
  expressionsIn(readFileSync(join(root, path), 'utf8')).map((one) => ({
    ...one,
    place: `${path}:${one.line}`,
  })),
);
const inRecipes = readRecipes().flatMap(({ code, errors }) =>
  errors.map((source) => ({ source, flags: 'g', place: code })),
);

const slow = [...inCode, ...inRecipes].flatMap(({ source, flags, place }) => {
  const slowness = slownessOf(source, flags);
  return slowness === undefined ? [] : [`${place}: /${source}/${flags}\n  ${slowness}`];
});
for (const line of slow) console.error(line);
if (slow.length > 0) process.exitCode = 1;
console.log(`${inCode.length + inRecipes.length} regular expressions, ${slow.length} of them slow`);
