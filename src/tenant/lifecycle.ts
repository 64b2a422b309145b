import { IConstruct } from 'constructs';
import { Mistake } from '../errors';
import { TargetCluster } from '../target';

/** What may happen to a namespace and who may change it. */
export interface LifecycleOptions {
  /**
   * Whether the Namespace and its volume claims are kept from being deleted, with all that is in them.
   *
   * Annotations tell Argo CD, Flux and Helm to leave the Namespace where it is, and an admission policy on the tenant's
   * chart, `tenant-<name>-deletion-protection`, denies everybody the deletion of the Namespace and of its
   * PersistentVolumeClaims. Claims that belong to a pod or a StatefulSet go with it, as they were made to. To lift it, set
   * it to false and apply; once no namespace of the tenant is protected, the policy is no longer emitted, and where nothing
   * prunes it is to be deleted by hand.
   *
   * Refused with an error: clusters older than Kubernetes 1.30, which do not have such policies, and `annotations` that
   * tell those tools something else.
   *
   * @see https://kubernetes.io/docs/reference/access-authn-authz/validating-admission-policy/
   * @default false in a tenant; in a namespace, the tenant's
   */
  readonly deletionProtection?: boolean;
  /**
   * Whether nobody changes anything for now. Everybody keeps their role, less what it lets them change: the emitted Roles
   * hold get, list and watch alone, and no shell or port-forward. Workloads run on. Bindings that go round it are found by
   * `tenancy-cordoned-write`. It holds from the moment it is applied, so apply it yourself: a pipeline that is bound as a
   * deployer cannot deliver any more.
   *
   * @default false in a tenant; in a namespace, the tenant's
   */
  readonly cordoned?: boolean;
}

/** What is settled for a namespace. */
export interface Lifecycle {
  readonly adopted: boolean;
  readonly deletionProtection: boolean;
  readonly cordoned: boolean;
}

/** A namespace that is made, changed and deleted with the app. */
export const ORDINARY_LIFECYCLE: Lifecycle = { adopted: false, deletionProtection: false, cordoned: false };

/** What a namespace says itself replaces what its tenant says; a tenant is not adopted. */
export function settleLifecycle(base: Lifecycle, props: LifecycleOptions & { readonly adopt?: boolean }): Lifecycle {
  return {
    adopted: props.adopt ?? false,
    deletionProtection: props.deletionProtection ?? base.deletionProtection,
    cordoned: props.cordoned ?? base.cordoned,
  };
}

/** An annotation by which a tool leaves an object where it is. */
interface KeepingAnnotation {
  readonly tool: string;
  readonly key: string;
  readonly value: string;
  /** Whether a value of the user's own says it too. */
  readonly isKept: (value: string) => boolean;
}

/**
 * How Argo CD, Helm and Flux are told.
 *
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/sync-options/
 * @see https://helm.sh/docs/howto/charts_tips_and_tricks/#tell-helm-not-to-uninstall-a-resource
 * @see https://fluxcd.io/flux/components/kustomize/kustomizations/#prune
 */
const KEEPING_ANNOTATIONS: readonly KeepingAnnotation[] = [
  {
    tool: 'Argo CD',
    key: 'argocd.argoproj.io/sync-options',
    value: 'Prune=false,Delete=false',
    isKept: (value) => ['Prune=false', 'Delete=false'].every((option) => value.split(',').map((one) => one.trim()).includes(option)),
  },
  { tool: 'Helm', key: 'helm.sh/resource-policy', value: 'keep', isKept: (value) => value === 'keep' },
  { tool: 'Flux', key: 'kustomize.toolkit.fluxcd.io/prune', value: 'disabled', isKept: (value) => value.toLowerCase() === 'disabled' },
];

/** What is wrong with it, and where annotations of the user's own are at odds with it. */
export function lifecycleMistakes(
  where: IConstruct | string, lifecycle: Lifecycle, annotations: { readonly [key: string]: string }, target: TargetCluster,
): Mistake[] {
  return [
    ...lifecycle.deletionProtection && !target.isAtLeast('1.30') ? [versionMistake(where, target)] : [],
    ...isKept(lifecycle) ? keepingMistakes(where, annotations) : [],
  ];
}

function versionMistake(where: IConstruct | string, target: TargetCluster): Mistake {
  return { where, field: 'deletionProtection', problem: 'is not there in this cluster', given: target.kubernetes, allowed: 'ValidatingAdmissionPolicy is there from Kubernetes 1.30', fix: 'Upgrade the cluster, or leave deletionProtection out' };
}

function keepingMistakes(where: IConstruct | string, annotations: { readonly [key: string]: string }): Mistake[] {
  const atOdds = KEEPING_ANNOTATIONS.filter(({ key, isKept: says }) => annotations[key] !== undefined && !says(annotations[key]));
  return atOdds.map(({ tool, key, value }) => ({
    where,
    field: `annotations['${key}']`,
    problem: `lets ${tool} delete a namespace that is to be kept`,
    given: annotations[key],
    allowed: `With deletionProtection and adopt it has to say ${value}`,
    fix: `Remove it, or write ${value} among what it says`,
  }));
}

function isKept({ adopted, deletionProtection }: Lifecycle): boolean {
  return adopted || deletionProtection;
}

/** It as annotations of the Namespace. Those of the user's own stand above them, and say at least as much. */
export function lifecycleAnnotations(lifecycle: Lifecycle): { [key: string]: string } {
  return {
    ...isKept(lifecycle) ? Object.fromEntries(KEEPING_ANNOTATIONS.map(({ key, value }) => [key, value])) : {},
    ...lifecycle.adopted ? { 'cdk8s-bulwark/adopted': 'true' } : {},
    ...lifecycle.cordoned ? { 'cdk8s-bulwark/cordoned': 'true' } : {},
  };
}
