/** How a benchmark stands for a tenant. */
export enum BenchmarkOutcome {
  /** The cluster refuses what would break it, now and later. */
  IN_CLUSTER = 'in cluster',
  /** No object here breaks it, but the cluster would admit one that does. */
  AT_SYNTH = 'at synth',
  /** It is broken, or nothing holds it. */
  FAILS = 'fails',
  /** This library leaves it out, for a reason. */
  DECLINED = 'declined',
  /** It depends on objects that are not here. */
  UNKNOWN = 'unknown',
}

/** How a benchmark is tried: by asking for rights and settings, or by trying objects. */
export type BenchmarkType = 'configuration' | 'behaviour';

/** What is published of a benchmark. */
export interface Benchmark {
  /** As published; where two share an id, with what they are about. */
  readonly id: string;
  readonly title: string;
  /** Benchmarks of level 1 isolate, those of level 2 let tenants serve themselves. */
  readonly level: 1 | 2;
  readonly type: BenchmarkType;
}

/** How a benchmark stands, and why: sentences without their full stop. */
export interface Judgement {
  readonly outcome: BenchmarkOutcome;
  readonly evidence: readonly string[];
}

/** A benchmark with how it stands for a tenant. */
export interface BenchmarkResult extends Benchmark, Judgement {}

/** The worst first: what holds in one namespace only does not hold for the tenant. */
const ORDER = [BenchmarkOutcome.FAILS, BenchmarkOutcome.UNKNOWN, BenchmarkOutcome.AT_SYNTH, BenchmarkOutcome.DECLINED, BenchmarkOutcome.IN_CLUSTER];

/** The worst of several judgements, with the evidence of all that are as bad; each sentence once. */
export function worstOf(judgements: readonly Judgement[]): Judgement {
  const outcome = ORDER.find((candidate) => judgements.some((judgement) => judgement.outcome === candidate)) ?? BenchmarkOutcome.UNKNOWN;
  const evidence = judgements.filter((judgement) => judgement.outcome === outcome).flatMap((judgement) => judgement.evidence);
  return { outcome, evidence: [...new Set(evidence)] };
}

/** It fails for these reasons, or else the cluster holds it for those. */
export function failsOrHolds(failures: readonly string[], reasons: readonly string[]): Judgement {
  return failures.length > 0 ? { outcome: BenchmarkOutcome.FAILS, evidence: failures } : { outcome: BenchmarkOutcome.IN_CLUSTER, evidence: reasons };
}
