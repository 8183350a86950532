import type { ExpressiveCodeBlock, ExpressiveCodePlugin } from '@astrojs/starlight/expressive-code';
import { type Element, selectAll } from '@astrojs/starlight/expressive-code/hast';

/**
 * The copy button of a diff would yield deleted and added lines together, and that of a terminal the prompts and the
 * output: neither runs. Here a diff yields the text after it, a terminal its commands, and a block whose fence says
 * `copy="…"` the text that is written there in base64: of a diff, the whole file.
 */
export function copyWhatRuns(): ExpressiveCodePlugin {
  const copies = new WeakMap<ExpressiveCodeBlock, string>();
  return {
    name: 'copy-what-runs',
    hooks: {
      // Before the marks of a diff are taken off its lines.
      preprocessLanguage({ codeBlock }) {
        const isDiff = codeBlock.language === 'diff' || codeBlock.props.useDiffSyntax;
        const given = codeBlock.metaOptions.getString('copy');
        const copied = given
          ? Buffer.from(given, 'base64').toString()
          : textToCopy(isDiff ? 'diff' : codeBlock.language, codeBlock.code);
        if (copied !== undefined) copies.set(codeBlock, copied);
      },
      // Once the frames have put their buttons in.
      postprocessRenderedBlockGroup({ renderedGroupContents }) {
        for (const { codeBlock, renderedBlockAst } of renderedGroupContents) {
          const copied = copies.get(codeBlock);
          if (copied === undefined) continue;
          for (const button of selectAll('.copy button', renderedBlockAst) as Element[]) {
            button.properties.dataCode = copied.replaceAll('\n', '\u007f');
          }
        }
      },
    },
  };
}

/** `undefined`: the block's own text is what runs. */
export function textToCopy(language: string, code: string): string | undefined {
  const lines = code.split('\n');
  if (language === 'diff') {
    const after = lines.filter((line) => !line.startsWith('-') && !line.startsWith(' ⋮'));
    return after.map((line) => line.slice(1)).join('\n');
  }
  if (language !== 'console' && language !== 'ansi') return undefined;
  return lines
    .map(withoutColours)
    .filter((line) => /^(?:\$|=>) /.test(line))
    .map((line) => line.replace(/^(?:\$|=>) /, '').replace(/(?<!\s)\s+# .*$/, ''))
    .join('\n');
}

function withoutColours(line: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: terminal colours begin with one.
  return line.replace(/\x1b\[[\d;]*m/g, '');
}
