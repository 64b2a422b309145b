/** What one process measured of itself. */
export interface Measurement {
  readonly milliseconds: number;
  readonly objects: number;
  readonly peakMegabytes: number;
}

/** Runs and times what is measured, in a process that does nothing else, and prints the result for the driver. */
export function report(run: () => number): void {
  global.gc?.();
  const started = performance.now();
  const objects = run();
  const milliseconds = performance.now() - started;
  const peakMegabytes = process.resourceUsage().maxRSS / 1024;
  process.stdout.write(JSON.stringify({ milliseconds, objects, peakMegabytes } satisfies Measurement));
}
