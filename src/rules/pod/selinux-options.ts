import { podRule } from '../rule';
import { everySecurityContext } from './security-context';
import { Severity } from '../severity';

/** The types that containers may have; empty where the runtime chooses. */
const TYPES = ['', 'container_t', 'container_init_t', 'container_kvm_t'];
const TYPES_SINCE_1_31 = [...TYPES, 'container_engine_t'];

export const selinuxOptions = podRule({
  id: 'pod-selinux-options',
  title: 'SELinux types are those of containers',
  severity: Severity.HIGH,
  description: 'SELinux keeps containers apart by their type: another one, such as spc_t, lifts the confinement. A user or role of its own is a breach whatever it is. From 1.31 on, container_engine_t is allowed too.',
  fix: 'Remove user and role from securityContext.seLinuxOptions, and set type to container_t or remove it.',
  sources: ['https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline'],
  frameworks: { podSecurity: ['baseline/seLinuxOptions'], nsa: ['Hardening container environments', 'Pod security enforcement'], owasp: ['2022:K01', '2025:K01'], mitre: ['T1611'] },
  checks: [
    ...everySecurityContext((securityContext) => {
      const isIn = (types: readonly string[]) => `${securityContext}.?seLinuxOptions.?type.orValue("") in ${JSON.stringify(types)}`;
      return { field: 'securityContext.seLinuxOptions.type', assert: { '1.0': isIn(TYPES), '1.31': isIn(TYPES_SINCE_1_31) } };
    }),
    ...['user', 'role'].flatMap((option) => everySecurityContext((securityContext) => ({
      field: `securityContext.seLinuxOptions.${option}`,
      assert: `${securityContext}.?seLinuxOptions.?${option}.orValue("") == ""`,
    }))),
  ],
});
