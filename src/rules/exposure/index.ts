import { Rule } from '../rule';

export const EXPOSURE_RULES: readonly Rule[] = [
];
