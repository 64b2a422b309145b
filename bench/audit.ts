import { readdirSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { KUBE_SCORE_VERSION, kubeScore, kubeScoreChecks } from './kube-score';
import { Measurement } from './measured/measurement';
import { MeasuredProcesses } from './processes';
import { aim, median, table } from './table';
import { Watched, watch } from './watched-process';

/** The machine is now faster, now slower: ratios are those of runs that followed each other. */
const RUNS = 5;
const MOST_MEGABYTES = 300;

async function main(args: readonly string[]): Promise<void> {
  const { objects, rooms } = parse(args);
  const processes = new MeasuredProcesses(rooms);
  try {
    console.log(`Node ${process.version}, ${cpus().length} x ${cpus()[0].model}; ${rooms}/; medians of ${RUNS} runs, each a process of its own\n`);
    const manifests = processes.path('manifests');
    processes.run('mixed-synth', [manifests, objects]);
    const files = readdirSync(manifests, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml')).map((name) => join(manifests, name));
    const program = kubeScore();
    const rules = processes.run('rule-count', []);
    const runs: Result[] = [];
    // They take turns, so that what disturbs the machine disturbs all of them.
    for (let run = 0; run < RUNS; run++) {
      runs.push({
        synth: processes.measure('mixed-synth', objects),
        writing: processes.measure('mixed-synth', objects, 'write'),
        audit: processes.measure('mixed-audit', objects),
        ours: await watch(process.execPath, [join(__dirname, '..', rooms, 'cli', 'bulwark.js'), 'audit', '--framework', 'all', manifests]),
        peer: await watch(program, ['score', '--all-default-optional', ...files]),
      });
    }
    console.log(describe(runs, rules, kubeScoreChecks(program)));
    console.log(aimsOf(runs).join('\n'));
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

interface Result {
  /** Objects built and written, as `npm run bench` times them. */
  readonly synth: Measurement;
  /** `app.synth()` alone. */
  readonly writing: Measurement;
  readonly audit: Measurement;
  readonly ours: Watched;
  readonly peer: Watched;
}

function describe(runs: readonly Result[], rules: string, checks: number): string {
  const { objects } = runs[0].synth;
  const row = (what: string, ran: string, key: keyof Result) => {
    const milliseconds = median(runs.map((run) => run[key].milliseconds));
    return [what, ran, (milliseconds / 1000).toFixed(2), (milliseconds / objects * 1000).toFixed(0), megabytes(runs, key).toFixed(0)];
  };
  return [
    `${objects} mixed objects. Synth and audit are timed inside their processes; from files, whole processes are.`,
    '',
    table([
      ['', 'ran', 'seconds', 'us/object', 'peak MB'],
      row('built and synthesized without rules', '', 'synth'),
      row('app.synth() alone', '', 'writing'),
      row('audit in process', `${rules} rules`, 'audit'),
      row('bulwark audit FOLDER', `${rules} rules`, 'ours'),
      row(`kube-score ${KUBE_SCORE_VERSION} FILES`, `${checks} checks`, 'peer'),
    ]),
    '',
  ].join('\n');
}

function aimsOf(runs: readonly Result[]): string[] {
  const ratio = (one: keyof Result, other: keyof Result) => median(runs.map((run) => run[one].milliseconds / run[other].milliseconds));
  const ofSynth = ratio('audit', 'synth');
  const most = Math.max(megabytes(runs, 'audit'), megabytes(runs, 'ours'));
  return [
    'Aims',
    aim('all rules take no longer than to build and synthesize the same objects', ofSynth, 'x', ofSynth <= 1),
    aim(`at most ${MOST_MEGABYTES} MB`, most, ' MB', most <= MOST_MEGABYTES),
    'Told',
    `  of app.synth() alone: ${ratio('audit', 'writing').toFixed(2)}x`,
    `  from files, of the time of kube-score: ${ratio('ours', 'peer').toFixed(2)}x, of its memory: ${(megabytes(runs, 'ours') / megabytes(runs, 'peer')).toFixed(2)}x`,
  ];
}

function megabytes(runs: readonly Result[], key: keyof Result): number {
  return median(runs.map((run) => run[key].peakMegabytes));
}

void main(process.argv.slice(2));
