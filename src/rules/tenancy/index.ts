import { Rule } from '../rule';
import { admissionBindingAction } from './admission-binding-action';
import { admissionFailurePolicy } from './admission-failure-policy';
import { admissionParameter } from './admission-parameter';
import { clusterScopedObject } from './cluster-scoped-object';
import { defaultNamespace } from './default-namespace';
import { foreignNamespace } from './foreign-namespace';
import { globalDefaultPriority } from './global-default-priority';
import { limitRange } from './limit-range';
import { meshOptOut } from './mesh-opt-out';
import { namespaceNamed } from './namespace-named';
import { namespaceOwner } from './namespace-owner';
import { podSecurityEnforced } from './pod-security-enforced';
import { podSecurityLevel } from './pod-security-level';
import { podSecurityVersion } from './pod-security-version';
import { podSecurityWarnings } from './pod-security-warnings';
import { quotaCompute } from './quota-compute';
import { quotaObjects } from './quota-objects';
import { reservedNamespaceName } from './reserved-namespace-name';
import { resourceQuota } from './resource-quota';
import { systemNamespace } from './system-namespace';
import { webhookSystemNamespaces } from './webhook-system-namespaces';
import { webhookTimeout } from './webhook-timeout';
import { webhookUrl } from './webhook-url';

export const TENANCY_RULES: readonly Rule[] = [
  admissionBindingAction,
  admissionFailurePolicy,
  admissionParameter,
  clusterScopedObject,
  defaultNamespace,
  foreignNamespace,
  globalDefaultPriority,
  limitRange,
  meshOptOut,
  namespaceNamed,
  namespaceOwner,
  podSecurityEnforced,
  podSecurityLevel,
  podSecurityVersion,
  podSecurityWarnings,
  quotaCompute,
  quotaObjects,
  reservedNamespaceName,
  resourceQuota,
  systemNamespace,
  webhookSystemNamespaces,
  webhookTimeout,
  webhookUrl,
];
