import { Rule } from '../rule';
import { allNamespaces } from './all-namespaces';
import { allPorts } from './all-ports';
import { authorizationPolicyAllowAll } from './authorization-policy-allow-all';
import { clusterPolicyAllowAll } from './cluster-policy-allow-all';
import { clusterPolicyPriority } from './cluster-policy-priority';
import { cniDependent } from './cni-dependent';
import { crossTenantReach } from './cross-tenant-reach';
import { deadRule } from './dead-rule';
import { defaultDeny } from './default-deny';
import { dnsEgress } from './dns-egress';
import { egressEveryAddress } from './egress-every-address';
import { egressMetadata } from './egress-metadata';
import { egressPrivateAddresses } from './egress-private-addresses';
import { egressToAnywhere } from './egress-to-anywhere';
import { ignoredRules } from './ignored-rules';
import { ingressEveryAddress } from './ingress-every-address';
import { ingressFromAnywhere } from './ingress-from-anywhere';
import { namespaceLabel } from './namespace-label';
import { peerSelectsNothing } from './peer-selects-nothing';
import { policySelectsNothing } from './policy-selects-nothing';
import { policyTypes } from './policy-types';
import { policyValid } from './policy-valid';
import { portName } from './port-name';
import { relay } from './relay';
import { tenantHostNetwork } from './tenant-host-network';
import { widePortRange } from './wide-port-range';
import { workloadWithoutPolicy } from './workload-without-policy';

export const NETWORK_RULES: readonly Rule[] = [
  allNamespaces,
  allPorts,
  authorizationPolicyAllowAll,
  clusterPolicyAllowAll,
  clusterPolicyPriority,
  cniDependent,
  crossTenantReach,
  deadRule,
  defaultDeny,
  dnsEgress,
  egressEveryAddress,
  egressMetadata,
  egressPrivateAddresses,
  egressToAnywhere,
  ignoredRules,
  ingressEveryAddress,
  ingressFromAnywhere,
  namespaceLabel,
  peerSelectsNothing,
  policySelectsNothing,
  policyTypes,
  policyValid,
  portName,
  relay,
  tenantHostNetwork,
  widePortRange,
  workloadWithoutPolicy,
];
