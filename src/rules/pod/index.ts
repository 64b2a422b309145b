import { Rule } from '../rule';
import { privilegeEscalation } from './privilege-escalation';
import { privileged } from './privileged';

export const POD_RULES: readonly Rule[] = [
  privilegeEscalation,
  privileged,
];
