import { CONTAINER_LISTS, showPath } from '../../../src/manifest';
import { ObjectRule } from '../../../src/rules';
import { cleanObject } from '../clean-objects';
import { RuleCase, breachesOf } from '../describe-rule';
import { Edit, withEdit } from '../edit';

/** A change of the pod spec for the first init, regular and ephemeral container, given its path. */
export function inEachContainerList(change: (container: string) => RuleCase): RuleCase[] {
  return CONTAINER_LISTS.map((list) => ({ whole: true, ...change(`${list}[0]`) }));
}

/** Where a rule is broken in a pod that is in no user namespace, at a Kubernetes minor. */
export function breachesOutsideUserNamespaces(rule: ObjectRule, minor: number, ...edits: Edit[]): string[] {
  const pod = [{ set: 'spec.hostUsers', to: undefined }, ...edits].reduce(withEdit, cleanObject('Pod'));
  return breachesOf(pod, minor).filter((breach) => breach.rule === rule).map(({ keys }) => showPath(keys));
}
