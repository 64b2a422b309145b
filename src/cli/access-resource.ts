import { didYouMean } from './near-name';
import { UsageError } from './usage-error';
import { AccessQuestion } from '../audit';
import { KINDS, Kind } from '../manifest';

/** What a RESOURCE on the command line is. */
export type AskedResource = Pick<AccessQuestion, 'group' | 'resource' | 'subresource' | 'isClusterScoped' | 'path'>;

/** The short names that kubectl lists. */
const SHORT_NAMES: { readonly [name: string]: string } = {
  cj: 'cronjobs',
  cm: 'configmaps',
  crd: 'customresourcedefinitions',
  crds: 'customresourcedefinitions',
  csr: 'certificatesigningrequests',
  deploy: 'deployments',
  ds: 'daemonsets',
  ep: 'endpoints',
  ev: 'events',
  hpa: 'horizontalpodautoscalers',
  ing: 'ingresses',
  limits: 'limitranges',
  netpol: 'networkpolicies',
  no: 'nodes',
  ns: 'namespaces',
  pc: 'priorityclasses',
  pdb: 'poddisruptionbudgets',
  po: 'pods',
  pv: 'persistentvolumes',
  pvc: 'persistentvolumeclaims',
  quota: 'resourcequotas',
  rc: 'replicationcontrollers',
  rs: 'replicasets',
  sa: 'serviceaccounts',
  sc: 'storageclasses',
  sts: 'statefulsets',
  svc: 'services',
};

/** Subresources that Kubernetes has; other kinds may have any. */
const SUBRESOURCES: readonly string[] = [
  'approval', 'attach', 'binding', 'configz', 'ephemeralcontainers', 'eviction', 'exec', 'finalize', 'healthz', 'log', 'metrics', 'nodes', 'pods', 'portforward', 'proxy', 'resize',
  'scale', 'stats', 'status', 'token',
];

const EVERY = '*';

/**
 * Reads a resource as roles and kubectl write it: `pods`, `pods/exec`, `deployments.apps`, `deploy`, `deployments.apps/scale`,
 * or a path such as `/metrics`. The part behind the slash is a subresource, as in roles, and not a name.
 *
 * Refused with an error: what Kubernetes has not, where no group says that something else has it.
 */
export function resourceOf(text: string): AskedResource {
  if (text.startsWith('/')) {
    return { path: text };
  }
  const [whole, subresource] = /^([^/]+)(?:\/([^/]+))?$/.exec(text)?.slice(1) ?? [];
  if (whole === undefined) {
    throw new UsageError(`RESOURCE is none, got '${text}'. pods, pods/exec, deployments.apps and /metrics are allowed`);
  }
  const dot = whole.indexOf('.');
  const [name, group] = dot < 0 ? [whole, undefined] : [whole.slice(0, dot), withoutVersion(whole.slice(dot + 1))];
  const kind = kindNamed(name, group);
  if (!kind && group === undefined && name !== EVERY) {
    throw new UsageError(`RESOURCE is not one that Kubernetes has, got '${name}'${didYouMean(name, KINDS.map(({ plural }) => plural)) || '. Write others with their group: applications.argoproj.io'}`);
  }
  if (kind && subresource !== undefined && subresource !== EVERY && !SUBRESOURCES.includes(subresource)) {
    const meant = didYouMean(subresource, SUBRESOURCES);
    throw new UsageError(`RESOURCE has a subresource that Kubernetes has not, got '${text}'${meant || `. For the object of that name, write ${name} and --name ${subresource}`}`);
  }
  return {
    group: kind?.group ?? group ?? EVERY,
    resource: kind?.plural ?? name,
    ...subresource === undefined ? {} : { subresource },
    ...kind ? { isClusterScoped: kind.scope === 'Cluster' } : {},
  };
}

/** By plural, singular or short name; without a group, the first that has it, as kubectl takes the core group first. */
function kindNamed(name: string, group: string | undefined): Kind | undefined {
  const lower = name.toLowerCase();
  const plural = SHORT_NAMES[lower] ?? lower;
  return KINDS.find((kind) => (group === undefined || kind.group === group) && (kind.plural === plural || kind.kind.toLowerCase() === lower));
}

/** `deployments.v1.apps` is `deployments.apps`. */
function withoutVersion(group: string): string {
  return group.replace(/^v\d+(?:(?:alpha|beta)\d+)?(?:\.|$)/, '');
}
