import { Rule } from '../rule';
import { readable } from './readable';

export const MANIFEST_RULES: readonly Rule[] = [
  readable,
];
