import { parseArgs } from 'node:util';
import { Fuzzer } from './fuzz.ts';

// npm run fuzz -- --programs 100000 --seed 7
const { values } = parseArgs({
  options: {
    programs: { type: 'string', default: '10000' },
    seed: { type: 'string', default: `${Date.now() % 1e9}` },
  },
});
const [programs, seed] = [Number(values.programs), Number(values.seed)];
console.log(`${programs} programs, seed ${seed}`);
const fuzzer = await Fuzzer.open();
try {
  const faults = await fuzzer.run(programs, seed);
  for (const { codemods, from, mutations, text, what } of faults)
    console.log(`\n${codemods.join(', ')}: ${what}\n  from ${from}: ${mutations.join('; ')}\n${text}`);
  console.log(`${faults.length} faults`);
  process.exitCode = faults.length > 0 ? 1 : 0;
} finally {
  fuzzer.close();
}
