import { cpus } from 'node:os';
import { parseArguments } from './arguments';
import { PhasedMeasurement } from './measured/phases';
import { MeasuredProcesses } from './processes';
import { aim, median, table } from './table';

const RUNS = 5;
const PHASES = ['read', 'subjects', 'holes'];
const COUNTS = ['subjects', 'grants', 'holes'];
const AIMED_SIZE = 1000;
const MOST_SECONDS = 0.5;

function main(args: readonly string[]): void {
  const { sizes, rooms } = parseArguments(args, 'bench:access', [100, AIMED_SIZE, 5000]);
  const processes = new MeasuredProcesses(rooms);
  try {
    console.log(`Node ${process.version}, ${cpus().length} x ${cpus()[0].model}; ${rooms}/`);
    console.log(`Medians of ${RUNS} runs, each a process of its own`);
    const rows = sizes.flatMap((size) => Object.keys(SHAPES).map((shape): Row => (
      { shape, size, runs: Array.from({ length: RUNS }, () => processes.measure('access-proof', shape, String(size)) as PhasedMeasurement) })));
    console.log(describe(rows));
    console.log(['Aims', ...aimsOf(rows)].join('\n'));
  } finally {
    processes.end();
  }
}

/** Roles and bindings of some shape, and what the proof of them took in each run. */
interface Row {
  readonly shape: string;
  readonly size: number;
  readonly runs: readonly PhasedMeasurement[];
}

const SHAPES: { readonly [shape: string]: (size: number) => string } = {
  tenants: (size) => `${size} tenants`,
  operators: (size) => `${size} tenants, each with a way to cluster admin`,
};

function describe(rows: readonly Row[]): string {
  return [
    '',
    'Two namespaces a tenant, with four roles, three workloads and a role for one of them. The proof in process, in seconds: roles and bindings',
    'are read, then every way up of every subject is followed and judged. Memory is that of the process, of which manifests were there before.',
    '',
    table([['', 'objects', 'seconds', ...PHASES, 'peak MB', 'before', ...COUNTS], ...rows.map(cellsOf)]),
    '',
  ].join('\n');
}

function cellsOf({ shape, size, runs }: Row): string[] {
  return [
    SHAPES[shape](size),
    String(runs[0].objects),
    secondsOf(runs).toFixed(3),
    ...PHASES.map((phase) => (median(runs.map((run) => run.phases[phase] ?? 0)) / 1000).toFixed(3)),
    median(runs.map((run) => run.peakMegabytes)).toFixed(0),
    median(runs.map((run) => run.megabytesBefore)).toFixed(0),
    ...COUNTS.map((count) => String(runs[0].counts[count])),
  ];
}

function secondsOf(runs: readonly PhasedMeasurement[]): number {
  return median(runs.map((run) => run.milliseconds)) / 1000;
}

function aimsOf(rows: readonly Row[]): string[] {
  const aims = rows.filter(({ shape, size }) => shape === 'tenants' && size === AIMED_SIZE)
    .map(({ shape, size, runs }) => aim(`${SHAPES[shape](size)} within ${MOST_SECONDS} s`, secondsOf(runs), ' s', secondsOf(runs) <= MOST_SECONDS));
  return aims.length > 0 ? aims : [`  none for these sizes: they are set for ${AIMED_SIZE} tenants`];
}

main(process.argv.slice(2));
