import { child, children, nameOf, parentOf, unwrap } from '../javascript/nodes.ts';
import { packageUses } from '../javascript/package-uses.ts';
import { exportUses } from '../javascript/uses.ts';
import { columns, type File, type Formerly } from './file.ts';

const numbers = /\bdata\s*:\s*(?:readonly\s+)?(?:number\s*\[\]|(?:Readonly)?Array<\s*number\s*>)/;
const vector = /['"`](?:half)?vec(?:tor)?\(|['"`](?:half)?vec(?:tor)?['"`]/;

/**
 * Custom types of vectors that hand a list of numbers to the driver as it is: node-postgres and Neon's send `{"1","0"}`, postgres.js
 * `1,0`, and PostgreSQL refuses both. `examples/drizzle-quoted-type` runs all three.
 */
export function lostValues(file: File): Formerly[] {
  const { script, text } = file;
  const names = packageUses(file, (module) => module === columns).flatMap((use) => use.names);
  return exportUses(script, names, 'customType').flatMap((at) => {
    const call = parentOf(at)?.node;
    const options = unwrap(children(call, 'arguments')[0]);
    if (!call || options?.type !== 'ObjectExpression') return [];
    const properties = children(options, 'properties');
    const has = (name: string) => properties.some((one) => nameOf(child(one, 'key')) === name);
    const type = properties.find((one) => nameOf(child(one, 'key')) === 'dataType');
    const isOpen = properties.some((one) => !/^Object(?:Property|Method)$/.test(one.type));
    if (!type || isOpen || has('toDriver')) return [];
    if (!vector.test(text.slice(type.start, type.end))) return [];
    if (!numbers.test(text.slice(at.node.end, options.start))) return [];
    return [
      {
        code: 'PGV053',
        start: at.node.start,
        end: at.node.end,
        what: 'this type has no `toDriver`: the driver sends a list as `{"1","0"}` or `1,0`, and PostgreSQL refuses it as no vector',
        reason:
          "give it `toDriver: (value) => JSON.stringify(value)` and `fromDriver: (value) => JSON.parse(value)`, or use Drizzle's own column",
        outcome: '',
      },
    ];
  });
}
