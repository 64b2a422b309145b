import { Rule } from '../rule';

export const STORAGE_RULES: readonly Rule[] = [
];
