import { Rule } from '../rule';
import { aggregateEverything } from './aggregate-everything';
import { aggregatedRights } from './aggregated-rights';
import { aggregatedView } from './aggregated-view';
import { anonymousSubject } from './anonymous-subject';
import { approveCertificates } from './approve-certificates';
import { approveSigners } from './approve-signers';
import { becomesClusterAdmin } from './becomes-cluster-admin';
import { bind } from './bind';
import { bindPods } from './bind-pods';
import { builtInRoles } from './built-in-roles';
import { clusterAdmin } from './cluster-admin';
import { createTokens } from './create-tokens';
import { createWorkloads } from './create-workloads';
import { crossTenantSubject } from './cross-tenant-subject';
import { dashboardBinding } from './dashboard-binding';
import { debugUrls } from './debug-urls';
import { defaultServiceAccount } from './default-service-account';
import { defaultServiceAccountSubject } from './default-service-account-subject';
import { deleteEvents } from './delete-events';
import { deleteWorkloads } from './delete-workloads';
import { ephemeralContainers } from './ephemeral-containers';
import { escalate } from './escalate';
import { escapesQuota } from './escapes-quota';
import { everybodySubject } from './everybody-subject';
import { foreignServiceAccount } from './foreign-service-account';
import { fullWildcard } from './full-wildcard';
import { impersonate } from './impersonate';
import { literalWildcard } from './literal-wildcard';
import { mastersSubject } from './masters-subject';
import { missingRole } from './missing-role';
import { missingServiceAccount } from './missing-service-account';
import { namesWithCreate } from './names-with-create';
import { namespacePodExec } from './namespace-pod-exec';
import { namespaceSubject } from './namespace-subject';
import { noSubjects } from './no-subjects';
import { nodesProxy } from './nodes-proxy';
import { platformClusterAdmin } from './platform-cluster-admin';
import { podExec } from './pod-exec';
import { portForward } from './port-forward';
import { proxy } from './proxy';
import { reachesOtherTenant } from './reaches-other-tenant';
import { readNamespaceSecrets } from './read-namespace-secrets';
import { readSecrets } from './read-secrets';
import { readsOtherSecrets } from './reads-other-secrets';
import { serviceAccountAsUser } from './service-account-as-user';
import { serviceAccountTokenMount } from './service-account-token-mount';
import { subjectKind } from './subject-kind';
import { systemRoles } from './system-roles';
import { tenantClusterBinding } from './tenant-cluster-binding';
import { unusedRole } from './unused-role';
import { useSecurityContextConstraints } from './use-security-context-constraints';
import { userSubject } from './user-subject';
import { voidsNetworkPolicy } from './voids-network-policy';
import { wildcardApiGroups } from './wildcard-api-groups';
import { wildcardResources } from './wildcard-resources';
import { wildcardUrls } from './wildcard-urls';
import { wildcardVerbs } from './wildcard-verbs';
import { writeAdmissionPolicies } from './write-admission-policies';
import { writeDefinitions } from './write-definitions';
import { writeEndpoints } from './write-endpoints';
import { writeNamespaces } from './write-namespaces';
import { writeNetworkPolicies } from './write-network-policies';
import { writeNodes } from './write-nodes';
import { writePriorityClasses } from './write-priority-classes';
import { writeQuotas } from './write-quotas';
import { writeRoles } from './write-roles';
import { writeRoutes } from './write-routes';
import { writeSecrets } from './write-secrets';
import { writeServiceAccounts } from './write-service-accounts';
import { writeServiceStatus } from './write-service-status';
import { writeSystemConfig } from './write-system-config';
import { writeVolumes } from './write-volumes';
import { writeWebhooks } from './write-webhooks';

export const RBAC_RULES: readonly Rule[] = [
  aggregateEverything,
  aggregatedRights,
  aggregatedView,
  anonymousSubject,
  approveCertificates,
  approveSigners,
  becomesClusterAdmin,
  bind,
  bindPods,
  builtInRoles,
  clusterAdmin,
  createTokens,
  createWorkloads,
  crossTenantSubject,
  dashboardBinding,
  debugUrls,
  defaultServiceAccount,
  defaultServiceAccountSubject,
  deleteEvents,
  deleteWorkloads,
  ephemeralContainers,
  escalate,
  escapesQuota,
  everybodySubject,
  foreignServiceAccount,
  fullWildcard,
  impersonate,
  literalWildcard,
  mastersSubject,
  missingRole,
  missingServiceAccount,
  namesWithCreate,
  namespacePodExec,
  namespaceSubject,
  noSubjects,
  nodesProxy,
  platformClusterAdmin,
  podExec,
  portForward,
  proxy,
  reachesOtherTenant,
  readNamespaceSecrets,
  readSecrets,
  readsOtherSecrets,
  serviceAccountAsUser,
  serviceAccountTokenMount,
  subjectKind,
  systemRoles,
  tenantClusterBinding,
  unusedRole,
  useSecurityContextConstraints,
  userSubject,
  voidsNetworkPolicy,
  wildcardApiGroups,
  wildcardResources,
  wildcardUrls,
  wildcardVerbs,
  writeAdmissionPolicies,
  writeDefinitions,
  writeEndpoints,
  writeNamespaces,
  writeNetworkPolicies,
  writeNodes,
  writePriorityClasses,
  writeQuotas,
  writeRoles,
  writeRoutes,
  writeSecrets,
  writeServiceAccounts,
  writeServiceStatus,
  writeSystemConfig,
  writeVolumes,
  writeWebhooks,
];
