import { CLUSTER } from '../bindings';
import { RightEscalation } from '../escalation';
import { Power } from '../power';

const VERBS = ['create', 'patch', 'update'];

function administers(): Power[] {
  return [{ kind: 'cluster-admin' }];
}

/** Argo CD applies what an Application names with its own rights; AppProjects say how far, in its own namespace. */
export const writeApplications: RightEscalation = {
  name: 'write-applications',
  does: 'has Argo CD apply objects with its own rights',
  sources: ['https://argo-cd.readthedocs.io/en/stable/operator-manual/app-any-namespace/', 'https://argo-cd.readthedocs.io/en/stable/operator-manual/security/'],
  needs: [{ verbs: VERBS, group: 'argoproj.io', resources: ['applications', 'applicationsets', 'appprojects'] }],
  gains: (place) => place === CLUSTER || place === 'argocd' ? administers() : [],
};

/** Flux applies with its own rights what names no service account, unless it was started in its multi-tenancy mode. */
export const writeKustomizations: RightEscalation = {
  name: 'write-kustomizations',
  does: 'has Flux apply objects with its own rights',
  sources: ['https://fluxcd.io/flux/installation/configuration/multitenancy/'],
  needs: [{ verbs: VERBS, group: 'kustomize.toolkit.fluxcd.io', resources: ['kustomizations'] }],
  gains: administers,
};

export const writeHelmReleases: RightEscalation = {
  ...writeKustomizations,
  name: 'write-helm-releases',
  needs: [{ verbs: VERBS, group: 'helm.toolkit.fluxcd.io', resources: ['helmreleases'] }],
};

/** Policy engines hold admission as webhooks of their own. */
export const writeKyvernoPolicies: RightEscalation = {
  name: 'write-kyverno-policies',
  does: 'changes policies of Kyverno',
  sources: ['https://kyverno.io/docs/installation/customization/#role-based-access-controls'],
  needs: [{ verbs: ['delete', 'deletecollection', ...VERBS], group: 'kyverno.io', resources: ['clusterpolicies', 'policyexceptions'] }],
  gains: () => [{ kind: 'admission' }],
};

export const writeGatekeeperConstraints: RightEscalation = {
  name: 'write-gatekeeper-constraints',
  does: 'changes policies of Gatekeeper',
  sources: ['https://open-policy-agent.github.io/gatekeeper/website/docs/howto/'],
  needs: [{ verbs: ['delete', 'deletecollection', ...VERBS], group: 'templates.gatekeeper.sh', resources: ['constrainttemplates'], isClusterScoped: true }],
  gains: () => [{ kind: 'admission' }],
};

/** A store of the cluster is read by the operator, for whoever names it. */
export const writeSecretStores: RightEscalation = {
  name: 'write-cluster-secret-stores',
  does: 'changes where secrets of the whole cluster come from',
  sources: ['https://external-secrets.io/latest/guides/multi-tenancy/'],
  needs: [{ verbs: VERBS, group: 'external-secrets.io', resources: ['clusterexternalsecrets', 'clustersecretstores'], isClusterScoped: true }],
  gains: () => [{ kind: 'secrets', place: CLUSTER }],
};
