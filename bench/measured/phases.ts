import { Measurement } from './measurement';

/** What one process measured of itself, part by part. */
export interface PhasedMeasurement extends Measurement {
  /** The milliseconds of each part. */
  readonly phases: { readonly [phase: string]: number };
  /** The memory that the process had held before. */
  readonly megabytesBefore: number;
  /** What came of it. */
  readonly counts: { readonly [what: string]: number };
}

/** Runs one part and adds its time to the phase of that name. */
export type Time = <T>(phase: string, run: () => T) => T;

/** Runs and times what is measured in parts, in a process that does nothing else, and prints the result for the driver. */
export function reportPhases(objects: number, run: (time: Time) => PhasedMeasurement['counts']): void {
  const phases: { [phase: string]: number } = {};
  const time: Time = (phase, part) => {
    const started = performance.now();
    const result = part();
    phases[phase] = (phases[phase] ?? 0) + performance.now() - started;
    return result;
  };
  global.gc?.();
  const megabytesBefore = peak();
  const started = performance.now();
  const counts = run(time);
  const milliseconds = performance.now() - started;
  process.stdout.write(JSON.stringify({ milliseconds, objects, peakMegabytes: peak(), phases, megabytesBefore, counts } satisfies PhasedMeasurement));
}

function peak(): number {
  return process.resourceUsage().maxRSS / 1024;
}
