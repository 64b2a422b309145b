import { Rule } from '../rule';
import { HARDENING_RULES } from './hardening-rules';
import { POD_SECURITY_RULES } from './pod-security-rules';
import { WORKLOAD_RULES } from './workload-rules';

export const POD_RULES: readonly Rule[] = [...POD_SECURITY_RULES, ...HARDENING_RULES, ...WORKLOAD_RULES];
