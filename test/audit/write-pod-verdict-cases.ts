import { writeFileSync } from 'fs';
import * as fc from 'fast-check';
import { verdictsOf } from './pod-security-checks';
import { RANDOM_PODS } from './random-pods';

// Writes random pods with what each of our Pod Security checks and levels says to them, as JSON lines for the Go program's pod-verdicts.
const CASES = 10_000;
const [file, seed = '20260101'] = process.argv.slice(2);

const samples = fc.sample(fc.tuple(RANDOM_PODS, fc.integer({ min: 28, max: 37 })), { numRuns: CASES, seed: Number(seed) });
const counts = new Map<string, { allowed: number; denied: number }>();
let onlyRestricted = 0;

writeFileSync(file, samples.map(([pod, minor], index) => {
  const { checks, levels } = verdictsOf(pod, minor);
  for (const [id, allowed] of Object.entries({ ...checks, ...levels })) {
    const count = counts.get(id) ?? { allowed: 0, denied: 0 };
    count[allowed ? 'allowed' : 'denied']++;
    counts.set(id, count);
  }
  onlyRestricted += levels.restricted && !levels.baseline ? 1 : 0;
  return `${JSON.stringify({ name: `seed ${seed}, pod ${index}`, kubernetes: `1.${minor}`, pod, checks, levels })}\n`;
}).join(''));

for (const [id, { allowed, denied }] of [...counts].sort()) {
  process.stderr.write(`${id}: ${allowed} allowed, ${denied} denied\n`);
}
process.stderr.write(`${onlyRestricted} allowed at restricted and denied at baseline\n`);
if ([...counts.values()].some(({ allowed, denied }) => Math.min(allowed, denied) < CASES / 100)) {
  throw new Error('a check is hardly tried: it allows or denies nearly every pod');
}
if (onlyRestricted === 0) {
  throw new Error('no pod is allowed at restricted and denied at baseline, so what restricted overrides is not tried');
}
