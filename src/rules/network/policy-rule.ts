import { namespaceOf, GraphObject, PolicyDirection } from '../object-graph';
import { Scope } from '../scope';

export const NETWORK_POLICY = 'networking.k8s.io/NetworkPolicy';
export const POLICY_KINDS: readonly string[] = [NETWORK_POLICY];

export const INGRESS_RULE = Scope.OBJECT.each('spec.ingress', 'rule');
export const EGRESS_RULE = Scope.OBJECT.each('spec.egress', 'rule');
export const INGRESS_PEER = INGRESS_RULE.each('from', 'peer');
export const EGRESS_PEER = EGRESS_RULE.each('to', 'peer');
export const RULE_PORT = Scope.OBJECT.each(['spec.ingress', 'spec.egress'], 'rule').each('ports', 'port');

/** The label that the API server keeps equal to the name of a namespace. */
export const NAMESPACE_NAME_LABEL = 'kubernetes.io/metadata.name';

/** As CEL: whether the namespaceSelector of a peer, where it has one, takes in every namespace: each has the label of its name. */
export const HAS_NO_REQUIREMENT = `peer.?namespaceSelector.?matchLabels.orValue({}).size() == 0 && peer.?namespaceSelector.?matchExpressions.orValue([]).all(requirement, requirement.key == "${NAMESPACE_NAME_LABEL}" && requirement.operator == "Exists")`;

/** A rule of a NetworkPolicy, and where it stands. */
export interface PolicyRule {
  readonly direction: PolicyDirection;
  readonly path: string;
  readonly peers: readonly PolicyPart[];
  readonly ports: readonly PolicyPart[];
}

/** A peer or a port of a rule, and where it stands. */
export interface PolicyPart {
  readonly path: string;
  readonly value: any;
}

/** The rules of a NetworkPolicy in one direction. */
export function rulesOf({ manifest }: GraphObject, direction: PolicyDirection): PolicyRule[] {
  const [list, side] = direction === 'Ingress' ? ['ingress', 'from'] : ['egress', 'to'];
  return partsOf(manifest.spec?.[list], `spec.${list}`).map(({ value, path }) => ({
    direction, path, peers: partsOf(value?.[side], `${path}.${side}`), ports: partsOf(value?.ports, `${path}.ports`),
  }));
}

/** The namespace whose pods a peer names, where it names one: its policy's own, or another by its name label. */
export function namespaceOfPeer(policy: GraphObject, { value }: PolicyPart): string | undefined {
  const { namespaceSelector, ipBlock } = value ?? {};
  return namespaceSelector || ipBlock ? namespaceSelector?.matchLabels?.[NAMESPACE_NAME_LABEL] : namespaceOf(policy.manifest);
}

/** Whether a selector has no requirement and so selects everything; one that is missing counts as empty. */
export function isEmptySelector(selector: any): boolean {
  return Object.keys(selector?.matchLabels ?? {}).length === 0 && (selector?.matchExpressions?.length ?? 0) === 0;
}

function partsOf(list: unknown, path: string): PolicyPart[] {
  return Array.isArray(list) ? list.map((value, index) => ({ value, path: `${path}[${index}]` })) : [];
}
