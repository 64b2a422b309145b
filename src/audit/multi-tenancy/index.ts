export { type Benchmark, BenchmarkOutcome, type BenchmarkResult, type BenchmarkType } from './benchmark';
export { BENCHMARK_ASSUMPTIONS, type TenantBenchmarks, benchmarksOf } from './benchmarks-of';
export { conformanceScript } from './script/conformance-script';
