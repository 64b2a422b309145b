import { bindClusterRoles, bindRoles } from './bind-roles';
import { approveCertificates, requestCertificates, useCertificates } from './certificates';
import { writeEndpointSlices, writeEndpoints, writePodStatus, writeServiceStatus } from './choose-addresses';
import { impersonateConstrainedAccounts, impersonateConstrainedUsers } from './constrained-impersonation';
import { createPods } from './create-pods';
import { createTokens } from './create-tokens';
import { deleteEvents, deleteNewEvents } from './delete-events';
import { changeNodes, deletePods, placePods, removePods, writeLeases, writePriorityClasses } from './disrupt';
import { changeStorage, deleteClusterRoles, deleteDefinitions, refuseRequests, shapeFlow } from './disrupt-cluster';
import { writeApplications, writeGatekeeperConstraints, writeHelmReleases, writeKustomizations, writeKyvernoPolicies, writeSecretStores } from './drive-controllers';
import { addEphemeralContainers, changePods, execPods, proxyNodes } from './enter-pods';
import { escalateClusterRoles, escalateRoles } from './escalate-roles';
import { everything } from './everything';
import { registerApis, writeDefinitions } from './extend-api';
import { impersonateGroups } from './impersonate-groups';
import { impersonateServiceAccounts } from './impersonate-service-accounts';
import { impersonateUsers } from './impersonate-users';
import { masters } from './masters';
import { mintTokenSecrets, patchTokenSecrets, readNamedTokenSecrets, writeSecrets } from './mint-token-secrets';
import {
  approveNodeCertificates, impersonateConstrainedNodes, impersonateNodes, requestNodeCertificates, useNodeCertificates, writeBootstrapTokens,
} from './node-identities';
import { passOnClusterRoles, passOnRoles } from './pass-on-roles';
import { reachPods } from './reach-pods';
import { readDiagnostics, readNodes } from './read-diagnostics';
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
import { changeNamespaces, createNamespaces, createSubnamespaces, deleteNamespaces } from './write-namespaces';
import {
  attachNetworks, writeAntreaPolicies, writeCalicoDefinitions, writeCalicoPolicies, writeCiliumPolicies, writeClusterPolicies, writeLocalRedirects,
  writeNetworkPolicies,
} from './write-network-policies';
import { writeOperatedWorkloads } from './write-operated-workloads';
import { writeCapsuleTenants, writeClusterQuotas, writeQuotas } from './write-quotas';
import { writeServiceAccounts } from './write-service-accounts';
import { writeSnapshotContents, writeVolumes } from './write-volumes';
import { writeApps, writeControllerRevisions, writeJobs, writeReplicationControllers } from './write-workloads';
import { Escalation } from '../escalation';

/** Every way up that the proof knows, those by what Kubernetes has before those by add-ons; where two are as short, the first is told. */
export const ESCALATIONS: readonly Escalation[] = [
  everything, masters,
  passOnRoles, passOnClusterRoles,
  bindRoles, bindClusterRoles,
  requestCertificates, approveCertificates, useCertificates,
  requestNodeCertificates, approveNodeCertificates, useNodeCertificates, impersonateNodes, impersonateConstrainedNodes, writeBootstrapTokens,
  writeNetworkPolicies, writeClusterPolicies,
  writeEndpoints, writeEndpointSlices, writeServiceStatus, writePodStatus,
  impersonateConstrainedAccounts, impersonateConstrainedUsers,
  createPods,
  createTokens,
  deleteEvents, deleteNewEvents,
  changeNodes, removePods, deletePods, placePods, writePriorityClasses, writeLeases,
  shapeFlow, changeStorage, refuseRequests, deleteDefinitions, deleteClusterRoles,
  execPods, changePods, addEphemeralContainers, proxyNodes,
  escalateRoles, escalateClusterRoles,
  registerApis, writeDefinitions,
  impersonateGroups,
  impersonateServiceAccounts,
  impersonateUsers,
  writeSecrets, mintTokenSecrets, patchTokenSecrets, readNamedTokenSecrets,
  reachPods,
  readDiagnostics, readNodes,
  readSecrets, readTokenSecrets,
  rewrittenRoles, rewrittenBoundRoles,
  runPods,
  serviceAccounts,
  useControllers, enterControlPlane, readControlPlaneSecrets,
  useNodes, lowerPodSecurity, useConstraints, mountVolumes,
  useEnteredPods,
  mutateRequests, watchRequests, removeWebhooks, mutateByPolicy, changeBoundPolicies, changeAdmissionPolicies,
  writeControlPlaneConfig,
  changeNamespaces, createNamespaces, deleteNamespaces,
  writeQuotas,
  writeServiceAccounts,
  writeVolumes,
  writeApps, writeJobs, writeReplicationControllers, writeControllerRevisions,
  holdConstraints,
  writeSnapshotContents,
  writeCiliumPolicies, writeCalicoPolicies, writeCalicoDefinitions, writeAntreaPolicies, writeLocalRedirects, attachNetworks,
  createSubnamespaces,
  writeClusterQuotas, writeCapsuleTenants,
  ...writeOperatedWorkloads,
  writeApplications, writeKustomizations, writeHelmReleases, writeKyvernoPolicies, writeGatekeeperConstraints, writeSecretStores,
];
