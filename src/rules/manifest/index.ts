import { Rule } from '../rule';

export const MANIFEST_RULES: readonly Rule[] = [
];
