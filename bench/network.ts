import { cpus } from 'node:os';
import { parseArguments } from './arguments';
import { PhasedMeasurement } from './measured/phases';
import { MeasuredProcesses } from './processes';
import { aim, median, table } from './table';

/** The machine is now faster, now slower: ratios are those of runs that followed each other. */
const RUNS = 5;
/** A slow run evens out by its length what disturbs it. */
const SLOW_RUNS = 3;
const SLOW_SIZE = 3000;
/** Constructs of more tenants than this take minutes to make. */
const MOST_CONSTRUCTED = 1000;
const WORKLOADS_OF_A_CROWD = 3;
const PHASES = ['read', 'workloads', 'tenants', 'undeclared', 'relays', 'list'];

function main(args: readonly string[]): void {
  const { sizes, rooms } = parseArguments(args, 'bench:network', [100, 1000, 5000]);
  const processes = new MeasuredProcesses(rooms);
  try {
    console.log(`Node ${process.version}, ${cpus().length} x ${cpus()[0].model}; ${rooms}/`);
    console.log(`Medians of ${RUNS} runs, of ${SLOW_RUNS} above ${SLOW_SIZE} tenants, each a process of its own`);
    const rows = sizes.flatMap((tenants) => [
      measureWithSynth(processes, 'tenants', tenants),
      ...tenants <= MOST_CONSTRUCTED ? [measureWithSynth(processes, 'constructs', tenants)] : [],
    ]);
    const largest = Math.min(MOST_CONSTRUCTED, Math.max(...sizes));
    const adverse = [
      ...['open', 'fenced'].map((shape) => measure(processes, shape, largest)),
      ...['crowded', 'befriended'].map((shape) => measure(processes, shape, largest * WORKLOADS_OF_A_CROWD)),
    ];
    console.log(describe(rows, adverse));
    console.log(['Aims', ...aimsOf(rows)].join('\n'));
  } finally {
    processes.end();
  }
}

/** A network of some shape, and what the proof of it took in each run. */
interface Row {
  readonly shape: string;
  readonly size: number;
  readonly proofs: readonly PhasedMeasurement[];
  /** Synth of the same objects, in the same runs. */
  readonly synths?: readonly PhasedMeasurement[];
}

function measure(processes: MeasuredProcesses, shape: string, size: number): Row {
  return { shape, size, proofs: runs(size).map(() => measured(processes, 'network-proof', shape, size)) };
}

/** The two take turns, so that what disturbs the machine disturbs both. */
function measureWithSynth(processes: MeasuredProcesses, shape: string, size: number): Row {
  const pairs = runs(size).map(() => ({ proof: measured(processes, 'network-proof', shape, size), synth: measured(processes, 'network-synth', shape, size) }));
  return { shape, size, proofs: pairs.map(({ proof }) => proof), synths: pairs.map(({ synth }) => synth) };
}

function runs(size: number): readonly unknown[] {
  return Array.from({ length: size > SLOW_SIZE ? SLOW_RUNS : RUNS });
}

function measured(processes: MeasuredProcesses, script: string, shape: string, size: number): PhasedMeasurement {
  return processes.measure(script, shape, String(size)) as PhasedMeasurement;
}

const SHAPES: { readonly [shape: string]: (size: number) => string } = {
  tenants: (size) => `${size} tenants`,
  constructs: (size) => `${size} tenants, constructs`,
  open: (size) => `${size} tenants without policies`,
  fenced: (size) => `${size} tenants, a cluster policy each`,
  crowded: (size) => `${size} workloads of one namespace, a policy each`,
  befriended: (size) => `${size} workloads of one namespace, open to each other`,
};

function describe(rows: readonly Row[], adverse: readonly Row[]): string {
  const counts = ['connections', 'bundles', 'crossings', 'undeclared', 'relays', 'lines'];
  return [
    '',
    'Ten workloads a tenant. The proof in process, in seconds: policies and workloads are read, then what workloads reach, what tenants',
    'reach of each other, what of it was not agreed to, relays, and the list of connections as text. Synth is what building and writing the',
    'same objects takes without rules and without the proof. Memory is that of the process, of which manifests were there before.',
    '',
    table([
      ['', 'objects', 'seconds', ...PHASES, 'peak MB', 'before', 'synth s', 'written', 'synth MB', 'of synth'],
      ...[...rows, ...adverse].map(cellsOf),
    ]),
    '',
    table([['What came of it', ...counts], ...[...rows, ...adverse].map(({ shape, size, proofs }) => [SHAPES[shape](size), ...counts.map((count) => String(proofs[0].counts[count]))])]),
    '',
  ].join('\n');
}

function cellsOf(row: Row): string[] {
  const { shape, size, proofs, synths } = row;
  const seconds = (runsOf: readonly PhasedMeasurement[], phase?: string) => {
    const milliseconds = median(runsOf.map((run) => phase === undefined ? run.milliseconds : run.phases[phase] ?? 0));
    return (milliseconds / 1000).toFixed(3);
  };
  return [
    SHAPES[shape](size),
    String(proofs[0].objects),
    seconds(proofs),
    ...PHASES.map((phase) => seconds(proofs, phase)),
    megabytes(proofs).toFixed(0),
    median(proofs.map((run) => run.megabytesBefore)).toFixed(0),
    ...synths ? [seconds(synths), seconds(synths, 'synthesized'), megabytes(synths).toFixed(0), `${ofSynth(row).toFixed(2)}x`] : ['', '', '', ''],
  ];
}

function megabytes(runsOf: readonly PhasedMeasurement[]): number {
  return median(runsOf.map((run) => run.peakMegabytes));
}

function ofSynth({ proofs, synths = [] }: Row): number {
  return median(synths.map((synth, index) => proofs[index].milliseconds / synth.milliseconds));
}

const MOST_SECONDS = 2;
const MOST_MEGABYTES = 512;
const MOST_GROWTH = 6;

/** Aims are set for 1,000 and 5,000 tenants. */
function aimsOf(rows: readonly Row[]): string[] {
  const secondsOf = (row: Row) => median(row.proofs.map((run) => run.milliseconds)) / 1000;
  const ofSize = (size: number) => rows.filter((row) => row.size === size);
  const [thousand] = ofSize(1000);
  const [fiveThousand] = ofSize(5000);
  const growth = thousand && fiveThousand ? secondsOf(fiveThousand) / secondsOf(thousand) : undefined;
  const aims = [
    ...ofSize(1000).flatMap((row) => [
      aim(`${SHAPES[row.shape](row.size)} within ${MOST_SECONDS} s`, secondsOf(row), ' s', secondsOf(row) <= MOST_SECONDS),
      aim(`${SHAPES[row.shape](row.size)} within ${MOST_MEGABYTES} MB`, megabytes(row.proofs), ' MB', megabytes(row.proofs) <= MOST_MEGABYTES),
    ]),
    ...growth === undefined ? [] : [aim(`5000 tenants at most ${MOST_GROWTH}x the time of 1000`, growth, 'x', growth <= MOST_GROWTH)],
  ];
  return aims.length > 0 ? aims : ['  none for these sizes: they are set for 1000 and 5000 tenants'];
}

main(process.argv.slice(2));
