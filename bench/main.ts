import { cpus } from 'node:os';
import { parseArguments } from './arguments';
import { Measurement } from './measured/measurement';
import { MeasuredProcesses } from './processes';
import { aim, median, table } from './table';

/** The same tenants written in four ways. */
interface Row {
  readonly tenants: number;
  readonly hardened: Measurement;
  /** The same with every rule, both proofs and the reports. */
  readonly checked: Measurement;
  readonly oneChart: Measurement;
  readonly chartPerTenant: Measurement;
  readonly jsonFloor: Measurement;
}

/** What else the machine does only ever makes a run slower. */
const RUNS = 3;
const STARTUP_RUNS = 11;
/** A slow run is measured once: its length alone evens out what disturbs it. */
const SLOW_MS = 10_000;

function main(args: readonly string[]): void {
  const { sizes, rooms } = parseArguments(args, 'bench', [1, 10, 100, 1000]);
  const processes = new MeasuredProcesses(rooms);
  try {
    console.log(`Node ${process.version}, ${cpus().length} x ${cpus()[0].model}; ${rooms}/; the fastest of ${RUNS} runs, each a process of its own`);
    const rows = sizes.map((tenants) => measureRow(processes, tenants));
    console.log(describeRows(rows));
    const startup = measureStartup(processes);
    console.log(describeStartup(startup));
    console.log(['Aims', ...aimsOf(rows), aim('start-up at most 1.2x that of cdk8s-plus', startup.ratio, 'x', startup.ratio <= 1.2)].join('\n'));
  } finally {
    processes.end();
  }
}

function measureRow(processes: MeasuredProcesses, tenants: number): Row {
  const manifests = processes.path(`manifests-${tenants}.json`);
  processes.run('manifests', [manifests, String(tenants)]);
  const measure = (script: string, ...args: string[]) => fastestOf(() => processes.measure(script, ...args));
  return {
    tenants,
    hardened: measure('hardened', String(tenants), 'alone'),
    checked: measure('hardened', String(tenants), 'checked'),
    oneChart: measure('plain', manifests, 'one-chart'),
    chartPerTenant: measure('plain', manifests, 'chart-per-tenant'),
    jsonFloor: measure('json-floor', manifests),
  };
}

function fastestOf(run: () => Measurement): Measurement {
  const runs = [run()];
  while (runs.length < RUNS && runs[0].milliseconds < SLOW_MS) {
    runs.push(run());
  }
  return runs.reduce((fastest, each) => each.milliseconds < fastest.milliseconds ? each : fastest);
}

function describeRows(rows: readonly Row[]): string {
  const header = ['tenants', 'objects', 'seconds', 'objects/s', 'us/object', 'peak MB', '(a) s', 'of (a)', '(a) MB', '(b) s', 'faster than (b)', '(b) MB', '(c) s', 'of (c)', 'checked s', 'of synth', 'MB'];
  return [
    '',
    'Three hardened workloads a tenant and everything that SecureTenant makes, built and written by SecureApp, beside the same objects as',
    '(a) plain ApiObjects in one chart under stock App.synth(), (b) the same with a chart per tenant, (c) JSON.stringify to files.',
    'That is synth alone; checked is synth with every rule, the network proof, the access proof and all reports.',
    'Peak memory is that of the process; (a), (b) and (c) hold the manifests that they were given too.',
    '',
    table([header, ...rows.map(cellsOf)]),
    '',
  ].join('\n');
}

function cellsOf({ tenants, hardened, checked, oneChart, chartPerTenant, jsonFloor }: Row): string[] {
  const seconds = ({ milliseconds }: Measurement) => (milliseconds / 1000).toFixed(3);
  const ratio = (other: Measurement) => (hardened.milliseconds / other.milliseconds).toFixed(2);
  return [
    String(tenants),
    String(hardened.objects),
    seconds(hardened),
    (hardened.objects / hardened.milliseconds * 1000).toFixed(0),
    (microsecondsPerObject(hardened)).toFixed(0),
    hardened.peakMegabytes.toFixed(0),
    seconds(oneChart),
    `${ratio(oneChart)}x`,
    oneChart.peakMegabytes.toFixed(0),
    seconds(chartPerTenant),
    `${(chartPerTenant.milliseconds / hardened.milliseconds).toFixed(1)}x`,
    chartPerTenant.peakMegabytes.toFixed(0),
    seconds(jsonFloor),
    `${ratio(jsonFloor)}x`,
    seconds(checked),
    `${(checked.milliseconds / hardened.milliseconds).toFixed(1)}x`,
    checked.peakMegabytes.toFixed(0),
  ];
}

function microsecondsPerObject({ milliseconds, objects }: Measurement): number {
  return milliseconds / objects * 1000;
}

/** Aims are set for 1,000 tenants, and the last size that was measured stands for it. */
function aimsOf(rows: readonly Row[]): string[] {
  const { tenants, hardened, oneChart, chartPerTenant } = rows.at(-1)!;
  const hundred = rows.find((row) => row.tenants === 100);
  const ofOneChart = hardened.milliseconds / oneChart.milliseconds;
  const faster = chartPerTenant.milliseconds / hardened.milliseconds;
  const aims = [
    aim(`at most 0.5x of (a), at ${tenants} tenants`, ofOneChart, 'x', ofOneChart <= 0.5),
    aim(`at least 15x faster than (b), at ${tenants} tenants`, faster, 'x', faster >= 15),
  ];
  if (hundred && tenants > 100) {
    const growth = microsecondsPerObject(hardened) / microsecondsPerObject(hundred.hardened);
    aims.push(aim(`time per object within 20% from 100 to ${tenants} tenants`, growth, 'x', growth <= 1.2));
  }
  return aims;
}

interface Startup {
  readonly hardened: number;
  readonly plus: number;
  readonly ratio: number;
}

/** The two take turns, so that what disturbs the machine disturbs both. */
function measureStartup(processes: MeasuredProcesses): Startup {
  const runs = Array.from({ length: STARTUP_RUNS }, () => ({ hardened: processes.time('startup-hardened'), plus: processes.time('startup-plus') }));
  const hardened = median(runs.map((run) => run.hardened));
  const plus = median(runs.map((run) => run.plus));
  return { hardened, plus, ratio: hardened / plus };
}

function describeStartup({ hardened, plus, ratio }: Startup): string {
  return [
    `Start-up, whole processes (medians of ${STARTUP_RUNS}, taking turns): one tenant with its workloads ${hardened.toFixed(0)} ms,`,
    `the workloads alone in plain cdk8s-plus ${plus.toFixed(0)} ms, ${ratio.toFixed(2)}x`,
    '',
  ].join('\n');
}

main(process.argv.slice(2));
