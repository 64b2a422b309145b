import { Rule } from '../rule';

export const CONTROL_PLANE_RULES: readonly Rule[] = [
];
