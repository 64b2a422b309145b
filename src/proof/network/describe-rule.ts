import { Rule } from './policy';

/**
 * A rule as texts name it: `NetworkPolicy shop/web-connections spec.egress[0]`, and in brackets what its author called it.
 *
 * @param path the part of the policy that is meant; the rule as a whole where it is left out
 */
export function describeRule({ policy, path: whole, name }: Rule, path: string = whole): string {
  const { kind, metadata } = policy.object.manifest;
  const namespace = policy.tier === 'NetworkPolicy' ? `${policy.subject.namespace}/` : '';
  return `${kind} ${namespace}${metadata?.name} ${path}${name === undefined ? '' : ` (${name})`}`;
}
