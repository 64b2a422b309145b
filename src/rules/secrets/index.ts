import { Rule } from '../rule';

export const SECRETS_RULES: readonly Rule[] = [
];
