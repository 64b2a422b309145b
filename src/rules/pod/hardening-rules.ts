import { Rule } from '../rule';

/** What hardens pods beyond the Pod Security Standards. */
export const HARDENING_RULES: readonly Rule[] = [
];
