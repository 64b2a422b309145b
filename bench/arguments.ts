/** What a benchmark is asked for. */
export interface BenchArguments {
  readonly sizes: readonly number[];
  /** The folder of the compiled library. */
  readonly rooms: string;
}

/** Reads numbers of tenants and `--rooms`. */
export function parseArguments(args: readonly string[], task: string, defaults: readonly number[]): BenchArguments {
  const at = args.indexOf('--rooms');
  const rooms = at < 0 ? 'lib' : args[at + 1];
  const sizes = args.filter((_, index) => at < 0 || index < at || index > at + 1).map(Number);
  if (!rooms || sizes.some((size) => !Number.isInteger(size) || size < 1)) {
    throw new Error(`Usage: npm run ${task} -- [numbers of tenants, default ${defaults.join(' ')}] [--rooms <folder of the compiled library, default lib>]`);
  }
  return { sizes: sizes.length > 0 ? sizes : defaults, rooms };
}
