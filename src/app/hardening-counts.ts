import { containersOf, podSpecOf } from '../manifest';
import { AppObject } from './app-object';

/** How many of some things have what they should have. */
export interface HardeningCount {
  /** The things and what they have, such as `containers run as non-root`. */
  readonly what: string;
  readonly have: number;
  readonly of: number;
}

/** How much of an app is hardened, counted in its manifests. */
export interface HardeningCounts {
  readonly workloads: number;
  readonly containers: number;
  readonly networkPolicies: number;
  /** One count a practice; none for things that the app has not. */
  readonly practices: readonly HardeningCount[];
}

/** What containers should have; a container takes from its pod what it does not say itself. */
const OF_CONTAINERS: { readonly [practice: string]: (own: any, ofPod: any) => boolean } = {
  'run as non-root': (own, ofPod) => (own.runAsNonRoot ?? ofPod.runAsNonRoot) === true,
  'drop all capabilities': (own) => own.capabilities?.drop?.includes('ALL') === true,
  'have a seccomp profile': (own, ofPod) => ['RuntimeDefault', 'Localhost'].includes((own.seccompProfile ?? ofPod.seccompProfile)?.type),
  'have a read-only root file system': (own) => own.readOnlyRootFilesystem === true,
};

/** Counts what the manifests really have, whoever wrote them. */
export function countHardening(objects: readonly AppObject[]): HardeningCounts {
  const podSpecs = objects.map(({ manifest }) => podSpecOf(manifest)).filter((podSpec) => podSpec);
  const contexts = podSpecs.flatMap((podSpec) => containersOf(podSpec)
    .map(({ container }) => ({ own: container.securityContext ?? {}, ofPod: podSpec.securityContext ?? {} })));
  const namespaces = namespacesIn(objects);
  const policies = objects.filter(({ kind, group }) => kind === 'NetworkPolicy' && group === 'networking.k8s.io');
  const denied = new Set(policies.filter(isDefaultDeny).map(({ namespace }) => namespace));
  return {
    workloads: podSpecs.length,
    containers: contexts.length,
    networkPolicies: policies.length,
    practices: [
      ...Object.entries(OF_CONTAINERS).map(([practice, isKept]) => countOf(`containers ${practice}`, contexts, ({ own, ofPod }) => isKept(own, ofPod))),
      countOf('workloads mount no API token', podSpecs, ({ automountServiceAccountToken }) => automountServiceAccountToken === false),
      countOf('namespaces deny by default', namespaces, (namespace) => denied.has(namespace)),
    ].filter((count) => count.of > 0),
  };
}

function countOf<T>(what: string, things: readonly T[], has: (thing: T) => boolean): HardeningCount {
  return { what, have: things.filter(has).length, of: things.length };
}

/** The namespaces that the app makes, and those that its workloads go to. */
function namespacesIn(objects: readonly AppObject[]): string[] {
  return [...new Set(objects.flatMap(({ kind, group, name, namespace, manifest }) => {
    if (kind === 'Namespace' && group === '') {
      return [name];
    }
    return namespace !== '' && podSpecOf(manifest) ? [namespace] : [];
  }))];
}

/** Whether a policy isolates every pod of its namespace in both directions; what others allow does not matter. */
function isDefaultDeny({ manifest: { spec } }: AppObject): boolean {
  const { podSelector, policyTypes, ingress, egress } = spec ?? {};
  return isEmpty(podSelector?.matchLabels) && isEmpty(podSelector?.matchExpressions)
    && isEmpty(ingress) && isEmpty(egress)
    && ['Ingress', 'Egress'].every((type) => policyTypes?.includes(type));
}

function isEmpty(value: unknown): boolean {
  return Object.keys(value ?? {}).length === 0;
}
