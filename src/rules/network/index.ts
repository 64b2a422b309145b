import { Rule } from '../rule';
import { workloadWithoutPolicy } from './workload-without-policy';

export const NETWORK_RULES: readonly Rule[] = [
  workloadWithoutPolicy,
];
