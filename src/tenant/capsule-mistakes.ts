import { IConstruct } from 'constructs';
import { AllowLists } from './allow-lists';
import { CapsuleBackendProps } from './tenant-backend';
import { Mistake } from '../errors';

/** Network policies add up, so that whoever may write one opens what all others deny. */
const ROLES_THAT_VOID_ISOLATION = ['admin', 'cluster-admin', 'edit'];

/** What is wrong with the props, and what of the tenant Capsule cannot hold. */
export function capsuleMistakes(where: IConstruct, lists: AllowLists, { maxNamespaces, sharedBudget, ownerClusterRole = 'none' }: CapsuleBackendProps): Mistake[] {
  const isCount = maxNamespaces === undefined || Number.isInteger(maxNamespaces) && maxNamespaces >= 1;
  return [
    ...isCount ? [] : [{ where, field: 'backend.maxNamespaces', problem: 'is not a number of namespaces', given: maxNamespaces, allowed: 'Whole numbers from 1 are allowed', fix: 'Write how many namespaces the tenant may have, or leave it out' }],
    ...maxNamespaces === undefined || sharedBudget ? [] : [{ where, field: 'backend.sharedBudget', problem: 'is missing beside maxNamespaces', allowed: 'Namespaces that owners make have no part in the split of the budget', fix: 'Add sharedBudget: true, or leave maxNamespaces out' }],
    ...ownerClusterRole !== '' && !ROLES_THAT_VOID_ISOLATION.includes(ownerClusterRole) ? [] : [{ where, field: 'backend.ownerClusterRole', problem: 'is no role for owners', given: ownerClusterRole, allowed: `ClusterRoles other than ${ROLES_THAT_VOID_ISOLATION.join(', ')} are allowed: these may write network policies`, fix: 'Name a ClusterRole of the platform, or leave it out' }],
    ...capsuleListMistakes(where, lists),
  ];
}

/** What is wrong with lists of the tenant or of a namespace. */
export function capsuleListMistakes(where: IConstruct | string, { hostnames, externalIps }: AllowLists): Mistake[] {
  return [
    ...hostnames.filter((host) => host.startsWith('*')).map((given) => ({ where, field: 'hostnames', problem: 'has a wildcard, which Capsule takes for a name', given, allowed: 'Names of hosts without an asterisk are allowed with Capsule', fix: 'List the names, or take the back-end away' })),
    ...externalIps.filter((address) => address.includes(':')).map((given) => ({ where, field: 'externalIps', problem: 'has an IPv6 address, which Capsule refuses', given, allowed: 'IPv4 addresses and networks are allowed with Capsule', fix: 'Take it out, or take the back-end away' })),
  ];
}
