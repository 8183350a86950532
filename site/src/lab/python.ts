import type { loadPyodide, PyodideAPI } from 'pyodide';
import { fetchBytes } from './fetch-bytes.ts';
import type { LabFiles } from './lab-files.ts';
import type { Files, Versions } from './protocol.ts';
import runCommand from './run_command.py?raw';
import tabServer from './tab_server.py?raw';

/** What Python asks of the tab. */
export interface Tab {
  exchange(message: Uint8Array): Uint8Array;
  print(text: string): void;
}

export interface Python {
  /** Runs a command in the project, which is made to be as `files`; gives its exit code. */
  run(argv: readonly string[], files: Files): number;
  /** The files of the project as they are. */
  files(): Files;
  versions(): Versions;
}

const project = '/project';
const packages = '/lib/python3.14/site-packages';

/** Python and its packages, from this site alone. `database` is what the project finds in `DATABASE_URL`. */
export async function startPython(
  { python, wheels, bytecode }: LabFiles,
  database: string,
): Promise<PyodideAPI> {
  const archives = Promise.all([...wheels, bytecode].map(fetchBytes));
  const { loadPyodide: load } = (await import(/* @vite-ignore */ `${python}pyodide.mjs`)) as {
    loadPyodide: typeof loadPyodide;
  };
  const api = await load({ indexURL: python, env: { DATABASE_URL: database, HOME: project } });
  for (const archive of await archives) api.unpackArchive(archive, 'zip', { extractDir: packages });
  return api;
}

/** The commands, once there is a database to connect to; takes a second or two, most of it SQLAlchemy's import. */
export function prepareCommands(api: PyodideAPI, tab: Tab): Python {
  api.registerJsModule('tab', tab);
  api.FS.mkdirTree(project);
  api.FS.writeFile(`${packages}/tab_server.py`, tabServer);
  api.FS.writeFile(`${packages}/run_command.py`, runCommand);
  const commands = api.pyimport('run_command');
  commands.import_all();
  return {
    run(argv, files) {
      commands.write_project(api.toPy(files));
      return commands.run(api.toPy(argv));
    },
    files: () => commands.read_project().toJs({ dict_converter: Object.fromEntries }),
    versions: () => commands.versions().toJs({ dict_converter: Object.fromEntries }),
  };
}
