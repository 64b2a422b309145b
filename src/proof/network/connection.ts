import { Workload } from './topology';
import { Traffic } from './traffic';

/** What gets from one workload to another. */
export interface Connection {
  readonly source: Workload;
  readonly destination: Workload;
  readonly traffic: Traffic;
}

/** The same traffic between every source and every destination, but for the pairs that stand as connections of their own. */
export interface Bundle {
  readonly sources: readonly Workload[];
  readonly destinations: readonly Workload[];
  readonly traffic: Traffic;
}
