import { Rule } from '../rule';
import { admissionBindingAction } from './admission-binding-action';
import { admissionFailurePolicy } from './admission-failure-policy';
import { admissionParameter } from './admission-parameter';
import { allowedExternalIps } from './allowed-external-ips';
import { allowedGatewayClasses } from './allowed-gateway-classes';
import { allowedGateways } from './allowed-gateways';
import { allowedHostnames } from './allowed-hostnames';
import { allowedIngressClasses } from './allowed-ingress-classes';
import { allowedLoadBalancerClasses } from './allowed-load-balancer-classes';
import { allowedPriorityClasses } from './allowed-priority-classes';
import { allowedRuntimeClasses } from './allowed-runtime-classes';
import { allowedServiceTypes } from './allowed-service-types';
import { allowedStorageClasses } from './allowed-storage-classes';
import { allowedTolerations } from './allowed-tolerations';
import { capsuleOpenList } from './capsule-open-list';
import { capsuleOwnerRole } from './capsule-owner-role';
import { clusterScopedObject } from './cluster-scoped-object';
import { cordonedWrite } from './cordoned-write';
import { dedicatedNodes } from './dedicated-nodes';
import { defaultNamespace } from './default-namespace';
import { exemptFlow } from './exempt-flow';
import { flowSchema } from './flow-schema';
import { foreignNamespace } from './foreign-namespace';
import { globalDefaultPriority } from './global-default-priority';
import { limitRange } from './limit-range';
import { meshOptOut } from './mesh-opt-out';
import { namespaceCollision } from './namespace-collision';
import { namespaceNamed } from './namespace-named';
import { namespaceOwner } from './namespace-owner';
import { overlappingExternalIps } from './overlapping-external-ips';
import { overlappingHostnames } from './overlapping-hostnames';
import { overlappingNodePools } from './overlapping-node-pools';
import { podSecurityEnforced } from './pod-security-enforced';
import { podSecurityLevel } from './pod-security-level';
import { podSecurityVersion } from './pod-security-version';
import { podSecurityWarnings } from './pod-security-warnings';
import { quotaCompute } from './quota-compute';
import { quotaObjects } from './quota-objects';
import { reservedNamespaceName } from './reserved-namespace-name';
import { resourceQuota } from './resource-quota';
import { sandbox } from './sandbox';
import { securityGroups } from './security-groups';
import { sharedQuota } from './shared-quota';
import { systemNamespace } from './system-namespace';
import { webhookSystemNamespaces } from './webhook-system-namespaces';
import { webhookTimeout } from './webhook-timeout';
import { webhookUrl } from './webhook-url';

export const TENANCY_RULES: readonly Rule[] = [
  admissionBindingAction,
  admissionFailurePolicy,
  admissionParameter,
  allowedExternalIps,
  allowedGatewayClasses,
  allowedGateways,
  allowedHostnames,
  allowedIngressClasses,
  allowedLoadBalancerClasses,
  allowedPriorityClasses,
  allowedRuntimeClasses,
  allowedServiceTypes,
  allowedStorageClasses,
  allowedTolerations,
  capsuleOpenList,
  capsuleOwnerRole,
  clusterScopedObject,
  cordonedWrite,
  defaultNamespace,
  dedicatedNodes,
  exemptFlow,
  flowSchema,
  foreignNamespace,
  globalDefaultPriority,
  limitRange,
  meshOptOut,
  namespaceCollision,
  namespaceNamed,
  namespaceOwner,
  overlappingExternalIps,
  overlappingHostnames,
  overlappingNodePools,
  podSecurityEnforced,
  podSecurityLevel,
  podSecurityVersion,
  podSecurityWarnings,
  quotaCompute,
  quotaObjects,
  reservedNamespaceName,
  resourceQuota,
  sandbox,
  securityGroups,
  sharedQuota,
  systemNamespace,
  webhookSystemNamespaces,
  webhookTimeout,
  webhookUrl,
];
