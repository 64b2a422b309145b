import { Rule } from '../rule';

export const AVAILABILITY_RULES: readonly Rule[] = [
];
