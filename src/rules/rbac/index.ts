import { Rule } from '../rule';
import { wildcardVerbs } from './wildcard-verbs';

export const RBAC_RULES: readonly Rule[] = [
  wildcardVerbs,
];
