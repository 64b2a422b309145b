import { compareCodeUnits } from '../../manifest';
import { AccessProof, CLUSTER } from '../../proof';

/** What every answer rests on, a sentence each without its full stop. */
export const ACCESS_ASSUMPTIONS: readonly string[] = [
  'Which groups people are in is known to the identity provider alone: whoever is in groups of two tenants has what both have',
  'What is in the cluster beside these objects is not known',
  'The roles and bindings that every cluster begins with are those of Kubernetes 1.37',
  'Controllers such as Argo CD and Flux run where somebody may write what they act on, and kube-system holds credentials worth to read',
  'What admission would refuse is counted as allowed, apart from the Pod Security levels of namespaces',
];

/** More namespaces than these are only counted. */
const MOST_NAMED = 5;

/** Everybody knows that these hold no pods back. */
const OF_EVERY_CLUSTER: readonly string[] = ['kube-node-lease', 'kube-public', 'kube-system'];

/** What the answers of a proof rest on. */
export function assumptionsOf({ bindings, surroundings }: AccessProof): string[] {
  const bound = bindings.grants.map(({ place }) => place).filter((place) => place !== CLUSTER);
  const unknown = [...new Set([...bound, ...surroundings.namespaces.keys()])]
    .filter((name) => !surroundings.namespaces.get(name)?.isKnown && !OF_EVERY_CLUSTER.includes(name)).sort(compareCodeUnits);
  const more = unknown.length - MOST_NAMED;
  const named = `${unknown.slice(0, MOST_NAMED).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
  return [...ACCESS_ASSUMPTIONS, ...unknown.length === 0 ? [] : [`Namespaces without a Namespace object are taken to hold no pods back: ${named}`]];
}
