import { normaliseManifest } from '../../../src/manifest';
import { NetworkProof } from '../../../src/proof/network/network-proof';
import { ReadingProps } from '../../../src/proof/network/reading';
import { Workload } from '../../../src/proof/network/topology';
import { Traffic } from '../../../src/proof/network/traffic';

/** What `reach` says where nothing gets through. */
export const NOTHING = 'nothing';

/** What `reach` says where everything gets through. */
export const EVERYTHING = 'All Connections';

/** The metadata of an object that is named `namespace/name`, or `name` where it stands in no namespace. */
export function metadata(id: string, others: object = {}): any {
  const [first, second] = id.split('/');
  return { ...second === undefined ? { name: first } : { namespace: first, name: second }, ...others };
}

export function namespace(name: string, labels: { [key: string]: string } = {}): any {
  return { apiVersion: 'v1', kind: 'Namespace', metadata: { name, labels } };
}

/** A pod with the label `app`, which is its name, and others. */
export function pod(id: string, labels: { [key: string]: string } = {}, spec: object = {}): any {
  const { name } = metadata(id);
  return { apiVersion: 'v1', kind: 'Pod', metadata: metadata(id, { labels: { app: name, ...labels } }), spec: { containers: [{ name: 'main', image: 'web:1' }], ...spec } };
}

/** The containers of a pod with one container that names its ports. */
export function listening(...ports: object[]): object {
  return { containers: [{ name: 'main', image: 'web:1', ports }] };
}

export function networkPolicy(id: string, spec: any): any {
  return { apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy', metadata: metadata(id), spec };
}

/** A policy that cuts off all pods of a namespace in these directions. */
export function isolation(namespaceName: string, ...policyTypes: ('Ingress' | 'Egress')[]): any {
  return networkPolicy(`${namespaceName}/isolation`, { podSelector: {}, policyTypes });
}

export function clusterPolicy(name: string, spec: object): any {
  return { apiVersion: 'policy.networking.k8s.io/v1alpha2', kind: 'ClusterNetworkPolicy', metadata: { name }, spec };
}

export function adminPolicy(name: string, spec: object): any {
  return { apiVersion: 'policy.networking.k8s.io/v1alpha1', kind: 'AdminNetworkPolicy', metadata: { name }, spec };
}

export function baselinePolicy(spec: object): any {
  return { apiVersion: 'policy.networking.k8s.io/v1alpha1', kind: 'BaselineAdminNetworkPolicy', metadata: { name: 'default' }, spec };
}

export function service(id: string, spec: object): any {
  return { apiVersion: 'v1', kind: 'Service', metadata: metadata(id), spec };
}

/** A selector of namespaces by name. */
export function named(name: string): any {
  return { matchLabels: { 'kubernetes.io/metadata.name': name } };
}

/** A selector of pods by the label that `pod` gives them. */
export function app(name: string): any {
  return { matchLabels: { app: name } };
}

export function proofOf(manifests: readonly any[], reading: ReadingProps = {}): NetworkProof {
  return new NetworkProof(manifests.map((manifest) => ({ manifest: normaliseManifest(manifest) })), reading);
}

/** The workload that is named `namespace/name`. */
export function workload(proof: NetworkProof, id: string): Workload {
  const found = proof.topology.workloads.find(({ namespace: { name: space }, name }) => `${space}/${name}` === id);
  if (!found) {
    throw new Error(`there is no ${id}`);
  }
  return found;
}

/** What gets from one workload to another, as a text; asked directly, and found among all connections. */
export function reach(manifests: readonly any[], source: string, destination: string, reading: ReadingProps = {}): string {
  const proof = proofOf(manifests, reading);
  const [from, to] = [workload(proof, source), workload(proof, destination)];
  const asked = proof.evaluation.between(from, to);
  const listed = [...proof.workloads.pairs()].filter((pair) => pair.source === from && pair.destination === to);
  const found = listed.reduce((traffic, pair) => traffic.union(pair.traffic), Traffic.NONE);
  if (!found.equals(asked) || listed.length > 1) {
    throw new Error(`between them are ${asked}, but among all connections ${listed.length} times ${found}`);
  }
  return asked.isEmpty ? NOTHING : `${asked}`;
}

/** The lines of all connections in which some text occurs. */
export function lines(manifests: readonly any[], text: string, reading: ReadingProps = {}): string[] {
  return proofOf(manifests, reading).list().map(({ source, destination, traffic }) => `${source} => ${destination} : ${traffic}`).filter((line) => line.includes(text));
}
