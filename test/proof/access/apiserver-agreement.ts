import { execFileSync } from 'child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import * as fc from 'fast-check';
import { randomAccess } from './random-access';
import { drawn } from './random-choice';
import { AccessQuestion, randomQuestions } from './random-questions';
import { AccessProof } from '../../../src/proof';

// Asks the API server's code (the Go program's access-answers) and our proof the same questions about random clusters:
// ts-node test/proof/access/apiserver-agreement.ts PROGRAM [SEED]
const CLUSTERS = 400;
const QUESTIONS = 30;
const SHOWN = 5;
const [program, seed = '20260101'] = process.argv.slice(2);

const clusters = fc.sample(drawn((random) => {
  const access = randomAccess(random);
  return { ...access, questions: randomQuestions(random, access, QUESTIONS) };
}), { numRuns: CLUSTERS, seed: Number(seed) });

const counts = { allowed: 0, writeRole: 0, writeBinding: 0, rules: 0 };
const yes = { allowed: 0, writeRole: 0, writeBinding: 0, rules: 0 };
const differing: string[] = [];

theirAnswers().forEach((answers, index) => {
  const { objects, builtIn, questions } = clusters[index];
  const proof = new AccessProof(objects.map((manifest) => ({ manifest })), { builtIn });
  questions.forEach((question, number) => {
    const [theirs, ours] = [normalised(answers[number]), normalised(ourAnswer(proof, question))];
    counts[question.kind] += 1;
    yes[question.kind] += theirs === 'true' ? 1 : 0;
    if (theirs !== ours) {
      differing.push(`seed ${seed}, cluster ${index}, built in ${builtIn}: ${JSON.stringify(question)}\n  API server ${theirs}\n  ours       ${ours}\n${objects.map((object) => `  ${JSON.stringify(object)}\n`).join('')}`);
    }
  });
});

const decided = counts.allowed + counts.writeRole + counts.writeBinding;
const asked = decided + counts.rules;
const share = Math.round((yes.allowed + yes.writeRole + yes.writeBinding) * 100 / decided);
process.stdout.write(differing.slice(0, SHOWN).join(''));
process.stdout.write(`access agreement: ${grouped(asked - differing.length)} of ${grouped(asked)} questions (allowed ${grouped(counts.allowed)}, writeRole ${grouped(counts.writeRole)}, `
  + `writeBinding ${grouped(counts.writeBinding)}, rules ${grouped(counts.rules)}; yes ${share} %)\n`);
for (const kind of ['allowed', 'writeRole', 'writeBinding'] as const) {
  if (Math.min(yes[kind], counts[kind] - yes[kind]) < counts[kind] / 5) {
    throw new Error(`${kind} is hardly tried: ${yes[kind]} of ${counts[kind]} are answered with yes`);
  }
}
process.exitCode = differing.length > 0 ? 1 : 0;

function theirAnswers(): any[][] {
  const folder = mkdtempSync(join(tmpdir(), 'bulwark-access-'));
  const file = join(folder, 'clusters.jsonl');
  try {
    writeFileSync(file, clusters.map((cluster) => `${JSON.stringify(cluster)}\n`).join(''));
    const answers = execFileSync(program, ['access-answers', file], { encoding: 'utf8', maxBuffer: 2 ** 30, stdio: ['ignore', 'pipe', 'inherit'] });
    return answers.trim().split('\n').map((line) => JSON.parse(line).answers);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function ourAnswer(proof: AccessProof, question: AccessQuestion): unknown {
  switch (question.kind) {
    case 'allowed':
      return proof.allows(question.user, question.request);
    case 'writeRole':
      return proof.mayWriteRole(question.user, question.role);
    case 'writeBinding':
      return proof.mayWriteBinding(question.user, question.binding);
    case 'rules':
      return proof.rulesOf('ClusterRole', '', question.clusterRole);
  }
}

/** An answer as text; of rules, neither their order counts nor how often one is there, nor whether an empty list is written. */
function normalised(answer: any): string {
  return Array.isArray(answer) ? [...new Set(answer.map(ruleText))].sort().join(' ') : String(answer);
}

function ruleText({ verbs, apiGroups, resources, resourceNames, nonResourceURLs }: any): string {
  return JSON.stringify([verbs, apiGroups ?? [], resources ?? [], resourceNames ?? [], nonResourceURLs ?? []]);
}

function grouped(count: number): string {
  return count.toLocaleString('en-US');
}
