import { Rule } from '../rule';

/** What makes workloads sound: resources, names, settings of the objects around pods. */
export const WORKLOAD_RULES: readonly Rule[] = [
];
