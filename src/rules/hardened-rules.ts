import { ruleOf } from './catalogue';
import { PodSecurityLevel } from '../boundary';

/**
 * The rules that this library's constructs keep by themselves: they set the field where it is absent, and refuse a value
 * that breaks the rule unless an exemption names it.
 */
export const HARDENED_RULES = [
  'pod-privileged',
  'pod-privilege-escalation',
  'pod-run-as-non-root',
  'pod-run-as-user',
  'pod-run-as-group',
  'pod-capabilities-drop',
  'pod-capabilities-add',
  'pod-capabilities-add-baseline',
  'pod-seccomp-profile',
  'pod-seccomp-unconfined',
  'pod-apparmor-profile',
  'pod-selinux-options',
  'pod-proc-mount',
  'pod-sysctls',
  'pod-windows-host-process',
  'pod-host-network',
  'pod-host-pid',
  'pod-host-ipc',
  'pod-host-port',
  'pod-host-probe',
  'pod-host-path',
  'pod-volume-type',
  'pod-user-namespace',
  'pod-share-process-namespace',
  'pod-read-only-root-file-system',
  'pod-empty-dir-size',
  'pod-service-account-token',
  'pod-default-service-account',
  'pod-service-links',
  'pod-cpu-request',
  'pod-memory-request',
  'pod-memory-limit',
  'pod-ephemeral-storage-request',
  'image-tag',
  'image-registry',
  'tenancy-pod-security-level',
  'tenancy-dedicated-nodes',
  'tenancy-sandbox',
] as const;

/** The id of such a rule. */
export type HardenedRuleId = typeof HARDENED_RULES[number];

/** The loosest Pod Security level whose standard has the control of a rule; none where the standard is silent. */
export function podSecurityLevelOf(rule: string): PodSecurityLevel | undefined {
  const controls = ruleOf(rule)?.frameworks.podSecurity ?? [];
  if (controls.length === 0) {
    return undefined;
  }
  return controls.some((control) => control.startsWith('baseline/')) ? PodSecurityLevel.BASELINE : PodSecurityLevel.RESTRICTED;
}
