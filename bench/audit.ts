import { readdirSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { KUBE_SCORE_VERSION, kubeScore, kubeScoreChecks } from './kube-score';
import { Measurement } from './measured/measurement';
import { MeasuredProcesses } from './processes';
import { aim, table } from './table';
import { Watched, watch } from './watched-process';

/** What else the machine does only ever makes a run slower. */
const RUNS = 3;
const MOST_MEGABYTES = 300;

async function main(args: readonly string[]): Promise<void> {
  const { objects, rooms } = parse(args);
  const processes = new MeasuredProcesses(rooms);
  try {
    console.log(`Node ${process.version}, ${cpus().length} x ${cpus()[0].model}; ${rooms}/; the fastest of ${RUNS} runs, each a process of its own\n`);
    const measure = (script: string, ...more: string[]) => fastest(Array.from({ length: RUNS }, () => processes.measure(script, objects, ...more)));
    const synth = measure('mixed-synth');
    const writing = measure('mixed-synth', 'write');
    const audit = measure('mixed-audit');
    const manifests = processes.path('manifests');
    processes.run('mixed-synth', [manifests, objects]);
    const bulwark = [join(__dirname, '..', rooms, 'cli', 'bulwark.js'), 'audit', '--framework', 'all', manifests];
    const program = kubeScore();
    const files = readdirSync(manifests, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml')).map((name) => join(manifests, name));
    const ours: Watched[] = [];
    const peers: Watched[] = [];
    // The two take turns, so that what disturbs the machine disturbs both.
    for (let run = 0; run < RUNS; run++) {
      ours.push(await watch(process.execPath, bulwark));
      peers.push(await watch(program, ['score', '--all-default-optional', ...files]));
    }
    const rules = processes.run('rule-count', []);
    const result = { synth, writing, audit, ours: fastest(ours), peer: fastest(peers) };
    console.log(describe(result, rules, kubeScoreChecks(program)));
    console.log(aimsOf(result).join('\n'));
  } finally {
    processes.end();
  }
}

function parse(args: readonly string[]): { objects: string; rooms: string } {
  const at = args.indexOf('--rooms');
  const rooms = at < 0 ? 'lib' : args[at + 1];
  const [objects = '10000', ...more] = args.filter((_, index) => at < 0 || index < at || index > at + 1);
  if (!rooms || more.length > 0 || !/^[1-9]\d*$/.test(objects)) {
    throw new Error('Usage: npm run bench:audit -- [number of objects, default 10000] [--rooms <folder of the compiled library, default lib>]');
  }
  return { objects, rooms };
}

function fastest<T extends { readonly milliseconds: number }>(runs: readonly T[]): T {
  return runs.reduce((best, run) => run.milliseconds < best.milliseconds ? run : best);
}

interface Result {
  /** Objects built and written, as `npm run bench` times them. */
  readonly synth: Measurement;
  /** `app.synth()` alone. */
  readonly writing: Measurement;
  readonly audit: Measurement;
  readonly ours: Watched;
  readonly peer: Watched;
}

function describe({ synth, writing, audit, ours, peer }: Result, rules: string, checks: number): string {
  const row = (what: string, ran: string, { milliseconds, peakMegabytes }: Watched | Measurement) => {
    return [what, ran, (milliseconds / 1000).toFixed(2), (milliseconds / synth.objects * 1000).toFixed(0), peakMegabytes.toFixed(0)];
  };
  return [
    `${synth.objects} mixed objects. Synth and audit are timed inside their processes; from files, whole processes are.`,
    '',
    table([
      ['', 'ran', 'seconds', 'us/object', 'peak MB'],
      row('built and synthesized without rules', '', synth),
      row('app.synth() alone', '', writing),
      row('audit in process', `${rules} rules`, audit),
      row('bulwark audit FOLDER', `${rules} rules`, ours),
      row(`kube-score ${KUBE_SCORE_VERSION} FILES`, `${checks} checks`, peer),
    ]),
    '',
  ].join('\n');
}

function aimsOf({ synth, writing, audit, ours, peer }: Result): string[] {
  const ofSynth = audit.milliseconds / synth.milliseconds;
  const most = Math.max(audit.peakMegabytes, ours.peakMegabytes);
  const ratio = (one: number, other: number) => `${(one / other).toFixed(2)}x`;
  return [
    'Aims',
    aim('all rules take no longer than to build and synthesize the same objects', ofSynth, 'x', ofSynth <= 1),
    aim(`at most ${MOST_MEGABYTES} MB`, most, ' MB', most <= MOST_MEGABYTES),
    'Told',
    `  of app.synth() alone: ${ratio(audit.milliseconds, writing.milliseconds)}`,
    `  from files, of the time of kube-score: ${ratio(ours.milliseconds, peer.milliseconds)}, of its memory: ${ratio(ours.peakMegabytes, peer.peakMegabytes)}`,
  ];
}

void main(process.argv.slice(2));
