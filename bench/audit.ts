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
    const synth = fastest(Array.from({ length: RUNS }, () => processes.measure('mixed-synth', objects)));
    const audit = fastest(Array.from({ length: RUNS }, () => processes.measure('mixed-audit', objects)));
    const manifests = processes.path('manifests');
    processes.run('mixed-synth', [manifests, objects]);
    const bulwark = [join(__dirname, '..', rooms, 'cli', 'bulwark.js'), 'audit', '--framework', 'all', '--format', 'json', manifests];
    const program = kubeScore();
    const files = readdirSync(manifests, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml')).map((name) => join(manifests, name));
    const ours: Watched[] = [];
    const peers: Watched[] = [];
    // The two take turns, so that what disturbs the machine disturbs both.
    for (let run = 0; run < RUNS; run++) {
      ours.push(await watch(process.execPath, bulwark));
      peers.push(await watch(program, ['score', '--all-default-optional', '--output-format', 'json', ...files]));
    }
    const rules = processes.run('rule-count', []);
    console.log(describe(synth, audit, fastest(ours), fastest(peers), rules, kubeScoreChecks(program)));
    console.log(aimsOf(synth, audit, fastest(ours), fastest(peers)).join('\n'));
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

function describe(synth: Measurement, audit: Measurement, ours: Watched, peer: Watched, rules: string, checks: number): string {
  const row = (what: string, ran: string, { milliseconds, peakMegabytes }: Watched | Measurement) => [what, ran, (milliseconds / 1000).toFixed(2), (milliseconds / synth.objects * 1000).toFixed(0), peakMegabytes.toFixed(0)];
  return [
    `${synth.objects} mixed objects. Synth and audit are timed inside a process that has built the objects; from files, whole processes are.`,
    '',
    table([
      ['', 'ran', 'seconds', 'us/object', 'peak MB'],
      row('synth without rules', '', synth),
      row('audit in process', `${rules} rules`, audit),
      row('bulwark audit FOLDER', `${rules} rules`, ours),
      row(`kube-score ${KUBE_SCORE_VERSION} FILES`, `${checks} checks`, peer),
    ]),
    '',
  ].join('\n');
}

function aimsOf(synth: Measurement, audit: Measurement, ours: Watched, peer: Watched): string[] {
  const ofSynth = audit.milliseconds / synth.milliseconds;
  const ofPeer = ours.milliseconds / peer.milliseconds;
  const most = Math.max(audit.peakMegabytes, ours.peakMegabytes);
  return [
    'Aims',
    aim('all rules take no longer than synth of the same objects', ofSynth, 'x', ofSynth <= 1),
    aim(`at most ${MOST_MEGABYTES} MB`, most, ' MB', most <= MOST_MEGABYTES),
    `  told    from files, of the time of kube-score: ${ofPeer.toFixed(2)}x; of its memory: ${(ours.peakMegabytes / peer.peakMegabytes).toFixed(2)}x`,
  ];
}

void main(process.argv.slice(2));
