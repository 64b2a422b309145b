import { BenchmarkResult } from './benchmark';
import { BENCHMARKS } from './benchmark-catalogue';
import { scenesOf } from './tenant-scene';
import { ObjectGraph } from '../../rules';

/** How every benchmark stands for a tenant. */
export interface TenantBenchmarks {
  readonly tenant: string;
  /** In the order of the benchmarks. */
  readonly results: readonly BenchmarkResult[];
}

/** What every answer rests on, a sentence each without its full stop. */
export const BENCHMARK_ASSUMPTIONS: readonly string[] = [
  'What webhooks refuse, and policies with parameters, cannot be told from manifests and counts for nothing',
  'Pod Security exempts nobody: its plug-in is configured beside the API server',
  'Rights that every cluster gives to everybody, such as to ask what one may do, are nobody\'s in particular',
];

/** How the Multi-Tenancy Benchmarks stand for every tenant that has a Namespace among the objects, by name. */
export function benchmarksOf(graph: ObjectGraph): TenantBenchmarks[] {
  return scenesOf(graph).map((scene) => ({
    tenant: scene.tenant,
    results: BENCHMARKS.map(({ id, title, level, type, judge }) => ({ id, title, level, type, ...judge(scene) })),
  }));
}
