import { rolldown } from 'rolldown';

/**
 * Links a file with a package that a folder sees: the modules of it that the file names, and the names that it takes from them, in
 * every form of import. What is wrong with them, or `undefined`. Other modules are not looked for.
 */
export async function linkFault(
  name: string,
  folder: string,
  extension: string,
  text: string,
): Promise<string | undefined> {
  const entry = `${folder}/linked${extension}`;
  const logs: string[] = [];
  try {
    const bundle = await rolldown({
      input: entry,
      platform: 'node',
      treeshake: false,
      external: (id, importer) => importer === entry && id !== name && !id.startsWith(`${name}/`),
      plugins: [
        {
          name: 'text',
          resolveId: (id) => (id === entry ? id : undefined),
          load: (id) => (id === entry ? text : undefined),
        },
      ],
      onLog: (_level, { code, message }) => logs.push(`${code}: ${message}`),
    });
    await bundle.generate();
  } catch (error) {
    logs.push(String(error));
  }
  return logs.length > 0 ? logs.join('\n') : undefined;
}
