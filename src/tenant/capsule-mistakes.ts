import { IConstruct } from 'constructs';
import { AllowLists } from './allow-lists';
import { CapsuleBackendProps } from './tenant-backend';
import { Mistake } from '../errors';

/** What is wrong with the props, and what of the tenant Capsule cannot hold. */
export function capsuleMistakes(where: IConstruct, lists: AllowLists, { maxNamespaces, sharedBudget }: CapsuleBackendProps): Mistake[] {
  const isCount = maxNamespaces === undefined || Number.isInteger(maxNamespaces) && maxNamespaces >= 1;
  return [
    ...isCount ? [] : [{ where, field: 'backend.maxNamespaces', problem: 'is not a number of namespaces', given: maxNamespaces, allowed: 'Whole numbers from 1 are allowed', fix: 'Write how many namespaces the tenant may have, or leave it out' }],
    ...maxNamespaces === undefined || sharedBudget ? [] : [{ where, field: 'backend.sharedBudget', problem: 'is missing beside maxNamespaces', allowed: 'Namespaces that owners make have no part in the split of the budget', fix: 'Add sharedBudget: true, or leave maxNamespaces out' }],
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
