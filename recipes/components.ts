/**
 * What a page shows of the files of an example, in place of typing it again. Each tag stands on lines of its own:
 *
 *     <Snippet file="alembic/env.py" tree="fixed" region="renderer" />    a file of `broken/` or `fixed/`, or a region of it
 *     <CodemodDiff file="alembic/env.py" />                               what makes `fixed/` of `broken/`
 *     <Run step="Upgrade" lines="3" />                                    what a step of the example printed: its last lines,
 *                                                                         or with `only="text"` those that hold the text
 *
 * All take `example="id"`; without it, it is the example of the page's front matter.
 */
export const componentNames = ['Snippet', 'CodemodDiff', 'Run'] as const;

export type ComponentName = (typeof componentNames)[number];

export interface Component {
  name: ComponentName;
  attributes: Readonly<Record<string, string>>;
}

const tag = new RegExp(`^<(${componentNames.join('|')})((?:\\s+\\w+="[^"]*")*)\\s*/>$`, 'gm');

/** The page with every component replaced by what `show` makes of it. */
export function replaceComponents(body: string, show: (component: Component) => string): string {
  return body.replace(tag, (_tag, name: ComponentName, attributes: string) => {
    const pairs = Array.from(attributes.matchAll(/\b(\w+)="([^"]*)"/g), ([, key = '', value = '']) => [
      key,
      value,
    ]);
    return show({ name, attributes: Object.fromEntries(pairs) });
  });
}
