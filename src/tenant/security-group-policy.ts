import { Construct, IConstruct } from 'constructs';
import { SECURITY_GROUPS_ANNOTATION, createIntended } from '../boundary';
import { Mistake } from '../errors';

/** The most that a network interface of a pod takes. */
const MOST_GROUPS = 5;

const GROUP_ID = /^sg-(?:[0-9a-f]{8}|[0-9a-f]{17})$/;

/**
 * Gives the groups to every pod of the namespace that a construct is in; an empty selector selects all of them. Nothing is
 * created where there is no group.
 *
 * @see https://docs.aws.amazon.com/eks/latest/userguide/sg-pods-example-deployment.html
 */
export function createSecurityGroupPolicy(scope: Construct, groups: readonly string[]): void {
  if (groups.length > 0) {
    createIntended(scope, 'tenant-security-groups', {
      apiVersion: 'vpcresources.k8s.aws/v1beta1',
      kind: 'SecurityGroupPolicy',
      metadata: { name: 'tenant-security-groups' },
      parts: { spec: () => ({ podSelector: {}, securityGroups: { groupIds: [...groups].sort() } }) },
      madeFrom: 'securityGroups',
    });
  }
}

/** The groups as an annotation of the Namespace, where the rule reads them. */
export function securityGroupAnnotations(groups: readonly string[]): { [key: string]: string } {
  return groups.length === 0 ? {} : { [SECURITY_GROUPS_ANNOTATION]: [...groups].sort().join(',') };
}

/** What is wrong with a list of groups. */
export function securityGroupMistakes(where: IConstruct | string, groups: readonly string[]): Mistake[] {
  const field = 'securityGroups';
  return [
    ...groups.flatMap((group, index): Mistake[] => GROUP_ID.test(group) ? [] : [
      { where, field: `${field}[${index}]`, problem: 'is not the id of a security group', given: group, allowed: 'sg- and 8 or 17 hexadecimal digits in lower case are allowed', fix: 'Write the id, not the name, of the group' },
    ]),
    ...groups.flatMap((group, index): Mistake[] => groups.indexOf(group) === index ? [] : [
      { where, field: `${field}[${index}]`, problem: 'stands twice', given: group, allowed: 'Each group stands once', fix: 'Remove one of the two' },
    ]),
    ...groups.length <= MOST_GROUPS ? [] : [
      { where, field, problem: 'are too many', given: groups.length, allowed: `At most ${MOST_GROUPS} groups are allowed, as the SecurityGroupPolicy has it`, fix: 'Put the rules into fewer groups' },
    ],
  ];
}
