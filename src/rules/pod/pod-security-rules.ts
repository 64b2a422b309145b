import { Rule } from '../rule';
import { privilegeEscalation } from './privilege-escalation';
import { privileged } from './privileged';

/** The controls of the Pod Security Standards. */
export const POD_SECURITY_RULES: readonly Rule[] = [
  privilegeEscalation,
  privileged,
];
