import { writeFileSync } from 'node:fs';
import { yamlRoundTripCases } from './yaml-round-trip-cases';

// One JSON line a case, for the Go program in test/apiserver.
const [file] = process.argv.slice(2);
if (file === undefined) {
  throw new Error('usage: write-yaml-round-trip-cases.ts FILE');
}
const lines = yamlRoundTripCases().map((roundTripCase) => `${JSON.stringify(roundTripCase)}\n`);
writeFileSync(file, lines.join(''));
