import { parseAllDocuments } from 'yaml';

/** Everything that the network policies of an app let through, as lines such as `a/x => b/y : TCP 80`. */
export interface NetworkEdges {
  /** Connections between two workloads that both sides allow. */
  readonly agreed: string[];
  /** Connections between two workloads that only one side allows: they would fail. */
  readonly oneSided: string[];
  /** Connections with peers that are not workloads of the app. */
  readonly outside: string[];
  /** Workloads that some direction is left open for, because no policy selects them in it. */
  readonly open: string[];
}

type Labels = { readonly [key: string]: string };
type Direction = 'ingress' | 'egress';

interface Workload {
  readonly name: string;
  readonly namespace: string;
  readonly labels: Labels;
}

/** The objects of YAML texts. */
export function objectsOf(texts: Iterable<string>): any[] {
  return [...texts].flatMap((text) => parseAllDocuments(text).map((document) => document.toJS()));
}

/** Reads policies by the letter of the API, and stops at what it does not know rather than pass over it. */
export function networkEdgesOf(objects: readonly any[]): NetworkEdges {
  const workloads = objects.flatMap(workloadOf);
  const policies = objects.filter(({ kind }) => kind === 'NetworkPolicy');
  const sides = { egress: new Set<string>(), ingress: new Set<string>() };
  const outside = new Set<string>();
  const open: string[] = [];
  for (const workload of workloads) {
    for (const direction of ['egress', 'ingress'] as const) {
      const selecting = policies.filter((policy) => selects(policy, workload, direction));
      open.push(...selecting.length === 0 ? [`${nameOf(workload)} ${direction}`] : []);
      for (const { peer, port, namespace } of selecting.flatMap((policy) => allowances(policy, direction))) {
        const peers = workloads.filter((other) => isPeer(peer, other, namespace));
        const names = peers.length > 0 ? peers.map(nameOf) : [describe(peer)];
        names.forEach((name) => (peers.length > 0 ? sides[direction] : outside).add(edge(nameOf(workload), name, direction, port)));
      }
    }
  }
  return {
    agreed: [...sides.egress].filter((line) => sides.ingress.has(line)).sort(),
    oneSided: [...sides.egress, ...sides.ingress].filter((line) => !(sides.egress.has(line) && sides.ingress.has(line))).sort(),
    outside: [...outside].sort(),
    open,
  };
}

function workloadOf({ metadata, spec }: any): Workload[] {
  const template = spec?.jobTemplate?.spec.template ?? spec?.template;
  return template?.spec?.containers ? [{ name: metadata.name, namespace: metadata.namespace, labels: template.metadata.labels }] : [];
}

function selects({ metadata, spec }: any, workload: Workload, direction: Direction): boolean {
  const isOfDirection = spec.policyTypes.map((type: string) => type.toLowerCase()).includes(direction);
  return isOfDirection && metadata.namespace === workload.namespace && matches(spec.podSelector, workload.labels);
}

function allowances({ metadata, spec }: any, direction: Direction): { peer: any; port: string; namespace: string }[] {
  return (spec[direction] ?? []).flatMap((rule: any) => {
    const peers = rule[direction === 'egress' ? 'to' : 'from'];
    if (!peers?.length || !rule.ports?.length) {
      throw new Error(`${metadata.namespace}/${metadata.name} lets everybody or every port through`);
    }
    return peers.flatMap((peer: any) => rule.ports.map(({ protocol, port }: any) => ({ peer, port: `${protocol} ${port}`, namespace: metadata.namespace })));
  });
}

function isPeer({ ipBlock, namespaceSelector, podSelector }: any, { namespace, labels }: Workload, own: string): boolean {
  const isInNamespace = namespaceSelector ? matches(namespaceSelector, { 'kubernetes.io/metadata.name': namespace }) : namespace === own;
  return ipBlock === undefined && isInNamespace && matches(podSelector ?? {}, labels);
}

function matches({ matchLabels = {}, ...unknown }: any, labels: Labels): boolean {
  if (Object.keys(unknown).length > 0) {
    throw new Error(`cannot read the selector ${JSON.stringify(unknown)}`);
  }
  return Object.entries(matchLabels).every(([key, value]) => labels[key] === value);
}

function describe({ ipBlock, namespaceSelector, podSelector }: any): string {
  const exceptions = ipBlock?.except ? ` except ${ipBlock.except.length}` : '';
  return ipBlock ? `${ipBlock.cidr}${exceptions}` : [namespaceSelector, podSelector].flatMap((selector) => Object.values(selector?.matchLabels ?? {})).join('/');
}

function edge(one: string, other: string, direction: Direction, port: string): string {
  return direction === 'egress' ? `${one} => ${other} : ${port}` : `${other} => ${one} : ${port}`;
}

function nameOf({ namespace, name }: Workload): string {
  return `${namespace}/${name}`;
}
