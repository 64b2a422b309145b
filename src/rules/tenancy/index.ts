import { Rule } from '../rule';

export const TENANCY_RULES: readonly Rule[] = [
];
