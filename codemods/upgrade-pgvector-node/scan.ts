import { isDistance, isRegistration, offered } from './vocabulary.ts';

const module = /(['"`])(pgvector(?:\/[\w.-]+)*)\1/g;
const names = String.raw`\{([^{}]*)\}`;
/** What may stand before the string that names the module. */
const byName = new RegExp(
  String.raw`(?:\b(?:import|export)\s+(?:type\s+)?${names}\s*from|\b(?:const|let|var)\s+${names}\s*=\s*(?:await\s+import|require)\s*\()\s*$`,
);
const byDefault = /\bimport\s+(?:type\s+)?(\w+)\s+from\s*$/;
const forEffect = /(?:^|[;\n])[ \t]*(?:import|require\()\s*$/;

/** `false`: something here may have to change. `true` is certain. */
export function isRight(text: string): boolean {
  if (/\.\s*enableExtension\b/.test(text)) return false;
  // `npm:pgvector@0.2/utils`, `https://esm.sh/pgvector/utils`
  if (/['"`](?:npm:|https:)[^'"`\s]*\/?pgvector\b/.test(text)) return false;
  return [...text.matchAll(module)].every((match) => {
    const { index } = match;
    const name = match[2] ?? '';
    return isKey(text, index, match[0].length)
      ? isNew(text, index)
      : isRightUse(name, text.slice(0, index), text);
  });
}

/** In a manifest: `"pgvector": "^0.2.1"`. */
function isKey(text: string, index: number, length: number): boolean {
  return (
    /^\s*:\s*"/.test(text.slice(index + length, index + length + 10)) &&
    /[{,]\s*$/.test(text.slice(0, index).slice(-80))
  );
}

function isNew(text: string, index: number): boolean {
  return !/^"pgvector"\s*:\s*"[^"\d]*0\.[0-2]\b/.test(text.slice(index, index + 80));
}

function isRightUse(name: string, before: string, text: string): boolean {
  const exports = offered[name];
  if (!exports) return false;
  if (forEffect.test(before)) return true;
  const list = byName.exec(before.slice(-1000));
  if (list) return namesIn(list[1] ?? list[2] ?? '').every((one) => isRightName(name, one));
  const local = byDefault.exec(before.slice(-200))?.[1];
  if (local === undefined || !exports.default) return false;
  const rest = [
    ...text.matchAll(new RegExp(String.raw`(?<![\w$'"\x60/-])${local}\b(?!['"\x60])(?:\??\.(\w+)\b)?`, 'g')),
  ];
  const members = rest.map(([, member]) => member);
  return (
    members.filter((one) => one === undefined).length <= 1 &&
    members.every((one) => one === undefined || isRightMember(name, one))
  );
}

function namesIn(list: string): string[] {
  return list.split(',').flatMap((one) => /^\s*(?:type\s+)?(\w+)/.exec(one)?.[1] ?? []);
}

function isRightName(name: string, imported: string): boolean {
  if (!offered[name]?.named.includes(imported)) return false;
  return isCurrent(name, imported) && !(name === 'pgvector/mikro-orm' && isDistance(imported));
}

function isRightMember(name: string, member: string): boolean {
  return offered[name]?.default?.includes(member) === true && isCurrent(name, member);
}

function isCurrent(name: string, member: string): boolean {
  return !isRegistration(member) || (member === 'registerTypes' && name !== 'pgvector/sequelize');
}
