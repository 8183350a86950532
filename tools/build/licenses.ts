import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

interface Manifest {
  name?: string;
  version?: string;
  license?: string;
}

const licenseFile = /^(?:licen[cs]e|copying|notice)/i;
const rule = '-'.repeat(80);

/** The licences of everything that is in the bundle, found from the list of its modules. */
export async function thirdPartyLicenses(root: string, modules: readonly string[]): Promise<string> {
  const folders = new Set(modules.filter((id) => id.includes('node_modules')).map(packageFolder));
  const packages = await Promise.all([...folders].map(describePackage));
  const grammar = join(root, 'codemods/python/grammar');
  const parts = [...packages.sort(), await describe('tree-sitter-python (grammar)', grammar)];
  return `pgvector-kit contains parts of these packages.\n\n${parts.join('\n')}`;
}

function packageFolder(moduleId: string): string {
  let folder = dirname(moduleId);
  // A package.json without a name only says how to read the files beside it.
  while (
    !existsSync(join(folder, 'package.json')) ||
    !/node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+$/.test(folder)
  ) {
    folder = dirname(folder);
  }
  return folder;
}

async function describePackage(folder: string): Promise<string> {
  const manifest: Manifest = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  return describe(`${manifest.name} ${manifest.version} (${manifest.license})`, folder);
}

async function describe(title: string, folder: string): Promise<string> {
  const files = (await readdir(folder)).filter((name) => licenseFile.test(name)).sort();
  const texts = await Promise.all(files.map((name) => readFile(join(folder, name), 'utf8')));
  const text = texts.map((one) => one.trim()).join('\n\n') || (await licenseInReadme(folder));
  return `${rule}\n${title}\n${rule}\n\n${text}\n`;
}

/** Some packages have their licence as a section of the README. */
async function licenseInReadme(folder: string): Promise<string> {
  const readme = await readFile(join(folder, 'README.md'), 'utf8');
  const section = /^#+ *licen[cs]e\b.*$/im.exec(readme);
  if (!section) throw new Error(`no licence text in ${folder}`);
  return readme.slice(section.index + section[0].length).trim();
}
