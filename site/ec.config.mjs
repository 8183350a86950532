import { defineEcConfig } from '@astrojs/starlight/expressive-code';
import { copyWhatRuns } from './integrations/copy-what-runs.ts';

export default defineEcConfig({
  themes: ['github-dark-default', 'github-light-default'],
  plugins: [copyWhatRuns()],
  // Nothing to scroll sideways, on a phone or by the keyboard. No imitation of a window around a command; a file's name is worth its line.
  defaultProps: {
    wrap: true,
    overridesByLang: {
      'console,text,diff,ansi': { frame: 'none' },
      // Deep indentation of a help text would leave no width for it on a phone.
      text: { preserveIndent: false },
    },
  },
  styleOverrides: {
    borderRadius: '0.375rem',
    borderColor: 'var(--sl-color-hairline)',
    codeFontSize: '0.84375rem',
    textMarkers: {
      insBackground: 'var(--kit-added)',
      insBorderColor: 'transparent',
      delBackground: 'var(--kit-removed)',
      delBorderColor: 'transparent',
    },
    frames: { shadowColor: 'transparent', frameBoxShadowCssValue: 'none' },
  },
});
