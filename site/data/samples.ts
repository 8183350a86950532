import { readAssets } from '../../codemods/engine/assets.ts';
import { registry } from '../../codemods/registry.ts';
import { examineAlone } from '../src/playground/examine-alone.ts';
import type { CodemodEntry } from './codemods.ts';

/** A case that the playground can begin with. */
export interface Sample {
  codemod: string;
  /** The case's. */
  name: string;
  path: string;
  text: string;
}

const usual: Readonly<Record<string, string>> = {
  '.py': 'versions/revision.py',
  '.mako': 'migrations/script.py.mako',
};

/** The cases in which a codemod finds something when it has this one file and knows nothing of a project around it. */
export async function collectSamples(codemods: readonly CodemodEntry[]): Promise<Sample[]> {
  const samples: Sample[] = [];
  for (const { id, cases } of codemods) {
    const { codemod } = (await registry.find((one) => one.id === id)?.load()) ?? {};
    if (!codemod) continue;
    const parser = await codemod.language.load(readAssets(codemod.language.assets));
    const changing = cases.filter(
      ({ kind, options }) => kind !== 'stay' && Object.keys(options).length === 0,
    );
    for (const { name, file, extension, input } of changing.sort(changesFirst)) {
      const path = file || (usual[extension] ?? `src/file${extension}`);
      const { findings } = examineAlone(codemod, parser, { path, text: input }, false);
      if (findings.length > 0) samples.push({ codemod: id, name, path, text: input });
    }
  }
  return samples;
}

function changesFirst(a: { kind: string }, b: { kind: string }): number {
  return Number(b.kind === 'change') - Number(a.kind === 'change');
}
