import { bindClusterRoles, bindRoles } from './bind-roles';
import { approveCertificates, requestCertificates, useCertificates } from './certificates';
import { writeEndpointSlices, writeEndpoints, writePodStatus, writeServiceStatus } from './choose-addresses';
import { impersonateConstrainedAccounts, impersonateConstrainedUsers } from './constrained-impersonation';
import { createPods } from './create-pods';
import { createTokens } from './create-tokens';
import { deleteEvents, deleteNewEvents } from './delete-events';
import { changeNodes, deletePods, placePods, removePods, writeLeases, writePriorityClasses } from './disrupt';
import { writeApplications, writeGatekeeperConstraints, writeHelmReleases, writeKustomizations, writeKyvernoPolicies, writeSecretStores } from './drive-controllers';
import { addEphemeralContainers, changePods, execPods, proxyNodes } from './enter-pods';
import { escalateClusterRoles, escalateRoles } from './escalate-roles';
import { everything } from './everything';
import { registerApis, writeDefinitions } from './extend-api';
import { impersonateGroups } from './impersonate-groups';
import { impersonateServiceAccounts } from './impersonate-service-accounts';
import { impersonateUsers } from './impersonate-users';
import { masters } from './masters';
import { mintTokenSecrets, patchTokenSecrets, writeSecrets } from './mint-token-secrets';
import { passOnClusterRoles, passOnRoles } from './pass-on-roles';
import { reachPods } from './reach-pods';
import { readDiagnostics } from './read-diagnostics';
import { readSecrets, readTokenSecrets } from './read-secrets';
import { rewrittenBoundRoles, rewrittenRoles } from './rewritten-roles';
import { runPods } from './run-pods';
import { serviceAccounts } from './service-accounts';
import { enterControlPlane, readControlPlaneSecrets, useControllers } from './take-control-plane';
import { lowerPodSecurity, mountVolumes, useConstraints, useNodes } from './take-nodes';
import { holdConstraints } from './use-constraints';
import { useEnteredPods } from './use-entered-pods';
import { changeAdmissionPolicies, changeBoundPolicies, mutateByPolicy, mutateRequests, removeWebhooks, watchRequests } from './write-admission';
import { writeControlPlaneConfig } from './write-control-plane-config';
import { changeNamespaces, createNamespaces } from './write-namespaces';
import { writeCalicoDefinitions, writeCalicoPolicies, writeCiliumPolicies, writeClusterPolicies, writeNetworkPolicies } from './write-network-policies';
import { writeQuotas } from './write-quotas';
import { writeServiceAccounts } from './write-service-accounts';
import { writeSnapshotContents, writeVolumes } from './write-volumes';
import { writeApps, writeControllerRevisions, writeJobs, writeReplicationControllers } from './write-workloads';
import { Escalation } from '../escalation';

/** Every way up that the proof knows; where two are as short, the first is told. */
export const ESCALATIONS: readonly Escalation[] = [
  everything, masters,
  passOnRoles, passOnClusterRoles,
  bindRoles, bindClusterRoles,
  requestCertificates, approveCertificates, useCertificates,
  writeEndpoints, writeEndpointSlices, writeServiceStatus, writePodStatus,
  impersonateConstrainedAccounts, impersonateConstrainedUsers,
  createPods,
  createTokens,
  deleteEvents, deleteNewEvents,
  changeNodes, removePods, deletePods, placePods, writePriorityClasses, writeLeases,
  writeApplications, writeKustomizations, writeHelmReleases, writeKyvernoPolicies, writeGatekeeperConstraints, writeSecretStores,
  execPods, changePods, addEphemeralContainers, proxyNodes,
  escalateRoles, escalateClusterRoles,
  registerApis, writeDefinitions,
  impersonateGroups,
  impersonateServiceAccounts,
  impersonateUsers,
  writeSecrets, mintTokenSecrets, patchTokenSecrets,
  reachPods,
  readDiagnostics,
  readSecrets, readTokenSecrets,
  rewrittenRoles, rewrittenBoundRoles,
  runPods,
  serviceAccounts,
  useControllers, enterControlPlane, readControlPlaneSecrets,
  useNodes, lowerPodSecurity, useConstraints, mountVolumes,
  holdConstraints,
  useEnteredPods,
  mutateRequests, watchRequests, removeWebhooks, mutateByPolicy, changeBoundPolicies, changeAdmissionPolicies,
  writeControlPlaneConfig,
  changeNamespaces, createNamespaces,
  writeNetworkPolicies, writeClusterPolicies, writeCiliumPolicies, writeCalicoPolicies, writeCalicoDefinitions,
  writeQuotas,
  writeServiceAccounts,
  writeVolumes, writeSnapshotContents,
  writeApps, writeJobs, writeReplicationControllers, writeControllerRevisions,
];
