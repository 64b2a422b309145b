import { NetworkObject } from './network-object';
import { PROTOCOLS, Protocol, isPort } from './traffic';
import { TENANT_LABEL } from '../../boundary';
import { Labels, containersOf, isMap, kindOf, podSpecOf } from '../../manifest';

/** The label that the API server keeps equal to the name of a namespace. */
export const NAMESPACE_NAME_LABEL = 'kubernetes.io/metadata.name';

/** A namespace, whether there is an object for it or not. */
export interface Namespace {
  readonly name: string;
  /** With the label of its name, which the API server sets. */
  readonly labels: { readonly [key: string]: string };
  readonly tenant?: string;
  readonly object?: NetworkObject;
  readonly workloads: Workload[];
}

/** A port that a container declares under a name. */
export interface NamedPort {
  readonly name: string;
  readonly protocol: Protocol;
  readonly port: number;
}

/** Pods with the same owner, labels, named ports and network: policies cannot tell them apart. */
export interface Workload {
  /** Its place in the list of all. */
  readonly index: number;
  readonly namespace: Namespace;
  readonly name: string;
  readonly kind: string;
  /** As lists of connections name it: `shop/web[Deployment]`. Pods of one owner that differ in labels share it. */
  readonly id: string;
  readonly labels: Labels;
  readonly namedPorts: readonly NamedPort[];
  readonly hostNetwork: boolean;
  /** The object that makes the pods, or the first of several pods. */
  readonly object: NetworkObject;
}

/** Who is there: namespaces, and the workloads in them. */
export interface Topology {
  readonly namespaces: ReadonlyMap<string, Namespace>;
  readonly workloads: readonly Workload[];
}

/** What objects say about who is there. Pods that have ended, and what a controller among the objects makes, are left out. */
export function topologyOf(objects: readonly NetworkObject[]): Topology {
  const namespaces = namespacesOf(objects);
  const workloads = new Map<string, Workload>();
  const makers = objects.map(({ manifest }) => manifest).filter((manifest) => podSpecOf(manifest));
  const present = new Set(makers.map((manifest) => identity(manifest.kind, namespaceNameOf(manifest), manifest.metadata?.name)));
  for (const object of objects) {
    const { manifest } = object;
    const podSpec = podSpecOf(manifest);
    // Owners and ends are what the author of a manifest says; nobody gets out of sight by it who is on the network of a node.
    const isLeftOut = () => podSpec.hostNetwork !== true && (hasEnded(manifest) || isMadeByAnother(manifest, present));
    if (podSpec && manifest.kind !== 'PodTemplate' && !isLeftOut()) {
      const workload = workloadOf(object, podSpec, namespaces.get(namespaceNameOf(manifest))!, workloads.size);
      const key = JSON.stringify([workload.id, workload.labels ?? {}, workload.namedPorts, workload.hostNetwork]);
      if (!workloads.has(key)) {
        workloads.set(key, workload);
        workload.namespace.workloads.push(workload);
      }
    }
  }
  return { namespaces, workloads: [...workloads.values()] };
}

/** The namespace that an object stands in; `default` where it names none, as kubectl does. */
export function namespaceNameOf(manifest: any): string {
  return manifest.metadata?.namespace || 'default';
}

function namespacesOf(objects: readonly NetworkObject[]): Map<string, Namespace> {
  const namespaces = new Map<string, Namespace>();
  for (const object of objects.filter(({ manifest }) => manifest.kind === 'Namespace' && manifest.apiVersion === 'v1')) {
    const { name, labels: written } = object.manifest.metadata ?? {};
    if (!namespaces.has(name)) {
      const labels = textsAmong(written);
      const tenant = labels?.[TENANT_LABEL] ?? object.tenant;
      namespaces.set(name, { name, labels: { ...labels, [NAMESPACE_NAME_LABEL]: name }, tenant, object, workloads: [] });
    }
  }
  const tenants = new Map<string, string>();
  for (const { manifest, tenant } of objects) {
    const name = namespaceNameOf(manifest);
    const known = tenants.get(name);
    if (tenant !== undefined && (known === undefined || tenant < known)) {
      tenants.set(name, tenant);
    }
  }
  for (const { manifest } of objects) {
    const name = namespaceNameOf(manifest);
    if (kindOf(manifest)?.scope === 'Namespaced' && !namespaces.has(name)) {
      namespaces.set(name, { name, labels: { [NAMESPACE_NAME_LABEL]: name }, tenant: tenants.get(name), workloads: [] });
    }
  }
  return namespaces;
}

function workloadOf(object: NetworkObject, podSpec: any, namespace: Namespace, index: number): Workload {
  const { manifest } = object;
  const owner = manifest.kind === 'Pod' ? ownerOf(manifest) : undefined;
  const name = owner?.name ?? manifest.metadata?.name;
  const kind = owner ? owner.kind ?? 'Pod' : manifest.kind;
  return {
    index,
    namespace,
    name,
    kind,
    id: `${namespace.name}/${name}[${kind}]`,
    labels: podLabelsOf(manifest),
    namedPorts: namedPortsOf(podSpec),
    hostNetwork: podSpec.hostNetwork === true,
    object,
  };
}

function podLabelsOf(manifest: any): Labels {
  return textsAmong(kindOf(manifest)!.podSpec!.slice(0, -1).reduce((value, key) => value?.[key], manifest)?.metadata?.labels);
}

/** The labels whose values are texts: the API server refuses others. */
function textsAmong(labels: unknown): Labels {
  if (!isMap(labels) || Object.values(labels).every((value) => typeof value === 'string')) {
    return isMap(labels) ? labels : undefined;
  }
  return Object.fromEntries(Object.entries(labels).filter(([, value]) => typeof value === 'string'));
}

function namedPortsOf(podSpec: any): NamedPort[] {
  return containersOf(podSpec).flatMap(({ container }) => Array.isArray(container?.ports) ? container.ports : [])
    .filter((port) => typeof port?.name === 'string' && isPort(port.containerPort))
    .map(({ name, protocol = 'TCP', containerPort }) => ({ name, protocol, port: containerPort }))
    .filter(({ protocol }) => PROTOCOLS.includes(protocol));
}

/** Whether a pod has ended for good: a controller would make another. */
function hasEnded(manifest: any): boolean {
  return manifest.kind === 'Pod' && !ownerOf(manifest) && ['Succeeded', 'Failed'].includes(manifest.status?.phase);
}

function isMadeByAnother(manifest: any, present: ReadonlySet<string>): boolean {
  const owner = ownerOf(manifest);
  return owner?.kind !== undefined && present.has(identity(owner.kind, namespaceNameOf(manifest), owner.name));
}

function ownerOf(manifest: any): { readonly name: string; readonly kind?: string } | undefined {
  const owners: any[] = Array.isArray(manifest.metadata?.ownerReferences) ? manifest.metadata.ownerReferences : [];
  return owners.find((owner) => owner?.controller === true && typeof owner.name === 'string' && typeof (owner.kind ?? '') === 'string' && owner.kind !== 'Node');
}

function identity(kind: string, namespace: string, name: string): string {
  return `${kind} ${namespace}/${name}`;
}
