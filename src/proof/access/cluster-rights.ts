import { builtInAccessObjects } from './built-in';
import { EVERY, PolicyRule, readRules } from './policy-rule';
import { AccessRole } from './roles';
import { covers } from './rule-cover';
import { KINDS } from '../../manifest';

/** Kinds of well-known extensions that belong to the cluster. */
const EXTENSIONS = [
  'cert-manager.io/clusterissuers', 'metrics.k8s.io/nodes', 'external-secrets.io/clustersecretstores', 'external-secrets.io/clusterexternalsecrets',
  'snapshot.storage.k8s.io/volumesnapshotclasses', 'snapshot.storage.k8s.io/volumesnapshotcontents', 'gateway.networking.k8s.io/gatewayclasses',
  'kyverno.io/clusterpolicies', 'cilium.io/ciliumclusterwidenetworkpolicies', 'security.openshift.io/securitycontextconstraints', 'config.openshift.io/*',
];
const CLUSTER_SCOPED = new Set([...KINDS.filter(({ scope }) => scope === 'Cluster').map(({ group, plural }) => `${group}/${plural}`), ...EXTENSIONS]);
const READ = ['get', 'list', 'watch'];
/** To ask who somebody is, or what they may do, and for a certificate that somebody else approves, changes nothing. */
const ASKING = ['authentication.k8s.io/tokenreviews', 'authentication.k8s.io/selfsubjectreviews', 'certificates.k8s.io/certificatesigningrequests'];
const ASKING_GROUPS = ['authorization.k8s.io'];

/**
 * Whether a right that is held in the whole cluster reaches what is not one's own: anything in namespaces, anything of the
 * cluster but to look at it, and what nodes tell of their pods. Kinds that are not known are taken to be in namespaces.
 */
export function isHoleInCluster({ verbs, apiGroups, resources }: PolicyRule): boolean {
  return apiGroups.some((group) => resources.some((resource) => {
    const [plural, subresource] = resource.split('/');
    const kind = `${group}/${plural}`;
    if (ASKING_GROUPS.includes(group) || ASKING.includes(kind) && verbs.every((verb) => verb === 'create' || READ.includes(verb))) {
      return false;
    }
    const isOfCluster = group !== EVERY && (CLUSTER_SCOPED.has(kind) || CLUSTER_SCOPED.has(`${group}/${EVERY}`));
    return !isOfCluster || kind === '/nodes' && subresource !== undefined && subresource !== 'status' || !verbs.every((verb) => READ.includes(verb));
  }));
}

/** The roles that every cluster gives to everybody. */
const FOR_EVERYBODY = ['system:basic-user', 'system:discovery', 'system:public-info-viewer', 'system:service-account-issuer-discovery'];

/** Whether a role that everybody holds grants more than in every cluster. */
export function isWidened({ kind, name, rules }: AccessRole): boolean {
  const isOriginal = ({ manifest }: { manifest: any }) => manifest.kind === kind && manifest.metadata.name === name;
  const original = FOR_EVERYBODY.includes(name) ? builtInAccessObjects(37).find(isOriginal) : undefined;
  return original !== undefined && !covers(readRules(original.manifest.rules), rules);
}
