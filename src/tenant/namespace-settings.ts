import { IConstruct } from 'constructs';
import { adoptionMistakes } from './adopted-namespace';
import { allowListMistakes, serviceTypeMistakes } from './allow-list-mistakes';
import { AllowLists, EMPTY_ALLOW_LISTS, allowListAnnotations, settleAllowLists } from './allow-lists';
import { apiFairnessMistakes } from './api-fairness';
import { budgetMistakes } from './budget-mistakes';
import { capsuleMistakes } from './capsule-mistakes';
import { ContainerLimits, containerLimitMistakes, mergeLimits } from './container-limits';
import { Lifecycle, ORDINARY_LIFECYCLE, lifecycleAnnotations, lifecycleMistakes, settleLifecycle } from './lifecycle';
import { limitBoundMistakes } from './limit-range';
import { SecureTenantProps, TenantNamespaceProps } from './namespace-options';
import { Ownership, ownershipAnnotations, ownershipLabels, ownershipMistakes, settleOwnership } from './ownership';
import { Placement, impliedAllowances, placementAnnotations, placementMistakes, settlePlacement } from './placement';
import { PodSecurity, applyPodSecurity, podSecurityMistakes, strictestPodSecurity } from './pod-security';
import { TenantBudget } from './tenant-budget';
import { Marks } from '../boundary';
import { Mistake, refuseAll } from '../errors';
import { ANNOTATION_KEY_ALLOWED, DNS_LABEL_ALLOWED, REGISTRY_ENTRY_ALLOWED, isAnnotationKey, isDnsLabel, isRegistryEntry, labelMistakes } from '../manifest';
import { clusterPolicyMistakes } from '../network';
import { RoleRule, Subject, TenantRole, roleRuleMistakes } from '../rbac';
import { AdmissionPlugin, TargetCluster } from '../target';

/** Everything that is settled for a namespace, or for a tenant as what its namespaces begin with. */
export interface NamespaceSettings {
  readonly name: string;
  readonly members: ReadonlyMap<TenantRole, readonly Subject[]>;
  readonly roleRules: readonly RoleRule[];
  readonly registries: readonly string[];
  readonly podSecurity: PodSecurity;
  readonly limits: ContainerLimits;
  readonly allowed: AllowLists;
  readonly lifecycle: Lifecycle;
  readonly ownership: Ownership;
  readonly placement: Placement;
  readonly labels: { readonly [key: string]: string };
  readonly annotations: { readonly [key: string]: string };
  readonly budget?: TenantBudget;
}

/** Settles a tenant, or refuses all that is wrong with it in one error. */
export function settleTenant(where: IConstruct, props: SecureTenantProps, target: TargetCluster): NamespaceSettings {
  const strictest = strictestPodSecurity(target.kubernetes);
  const nothing: Inherited = {
    members: new Map(),
    roleRules: [],
    registries: [],
    podSecurity: strictest,
    limits: {},
    allowed: EMPTY_ALLOW_LISTS,
    lifecycle: ORDINARY_LIFECYCLE,
    ownership: {},
    placement: {},
    labels: {},
    annotations: {},
  };
  const settings = merge(nothing, props.name ?? where.node.id, props, strictest);
  refuseAll([
    ...mistakesIn(where, settings, strictest, target),
    ...missingAmounts(where, props.budget),
    ...serviceTypeMistakes(where, props, props.budget),
    ...apiFairnessMistakes(where, props.apiFairness ?? {}),
    ...props.clusterPolicy ? clusterPolicyMistakes(where, 'clusterPolicy', props.clusterPolicy, target.cni) : [],
    ...props.backend?._capsule ? capsuleMistakes(where, settings.allowed, props.backend._capsule) : [],
  ]);
  return settings;
}

/** Settles a namespace from what its tenant says and what it says itself, or refuses all that is wrong with it in one error. */
export function settleNamespace(
  where: string, tenant: NamespaceSettings, id: string, props: TenantNamespaceProps, target: TargetCluster,
): NamespaceSettings {
  const strictest = strictestPodSecurity(target.kubernetes);
  const settings = merge(tenant, props.name ?? `${tenant.name}-${id}`, props, strictest);
  refuseAll([
    ...mistakesIn(where, settings, strictest, target),
    ...serviceTypeMistakes(where, props, tenant.budget, props.budget),
    ...props.adopt ? adoptionMistakes(where, props.name, target) : [],
  ]);
  return settings;
}

/** The labels that the Namespace gets beside those that protect it. */
export function namespaceLabels({ labels, ownership }: NamespaceSettings): { [key: string]: string } {
  return { ...labels, ...ownershipLabels(ownership) };
}

/** The annotations that the Namespace gets beside its exemptions. */
export function namespaceAnnotations(settings: NamespaceSettings, plugins: readonly AdmissionPlugin[]): { [key: string]: string } {
  const { annotations, registries, allowed, lifecycle, ownership, placement } = settings;
  return {
    ...lifecycleAnnotations(lifecycle),
    ...annotations,
    ...ownershipAnnotations(ownership),
    ...placementAnnotations(placement, plugins, allowed.tolerations),
    ...allowListAnnotations(allowed, registries, impliedAllowances(placement)),
  };
}

/** The labels and annotations that say whose the Namespace is and what may happen to it, which no patch takes away. */
export function namespaceMarks({ annotations, lifecycle, ownership }: NamespaceSettings): Marks {
  const marks = { ...lifecycleAnnotations(lifecycle), ...ownershipAnnotations(ownership) };
  return {
    labels: ownershipLabels(ownership),
    annotations: Object.fromEntries(Object.entries(marks).map(([key, value]) => [key, annotations[key] ?? value])),
  };
}

type Inherited = Omit<NamespaceSettings, 'name' | 'budget'>;

function merge(base: Inherited, name: string, props: TenantNamespaceProps, strictest: PodSecurity): NamespaceSettings {
  return {
    name,
    members: new Map([
      [TenantRole.OWNER, props.owners ?? base.members.get(TenantRole.OWNER) ?? []],
      [TenantRole.DEVELOPER, props.developers ?? base.members.get(TenantRole.DEVELOPER) ?? []],
      [TenantRole.VIEWER, props.viewers ?? base.members.get(TenantRole.VIEWER) ?? []],
      [TenantRole.DEPLOYER, props.deployers ?? base.members.get(TenantRole.DEPLOYER) ?? []],
    ]),
    roleRules: props.roleRules ?? base.roleRules,
    registries: props.registries ?? base.registries,
    podSecurity: applyPodSecurity(base.podSecurity, props, strictest),
    limits: mergeLimits(base.limits, props.limits),
    allowed: settleAllowLists(base.allowed, props),
    lifecycle: settleLifecycle(base.lifecycle, props),
    ownership: settleOwnership(base.ownership, props),
    placement: settlePlacement(base.placement, props),
    labels: { ...base.labels, ...props.labels },
    annotations: { ...base.annotations, ...props.annotations },
    budget: props.budget,
  };
}

function mistakesIn(where: IConstruct | string, settings: NamespaceSettings, strictest: PodSecurity, target: TargetCluster): Mistake[] {
  return [
    ...nameMistakes(where, settings.name),
    ...ownerMistakes(where, settings.members.get(TenantRole.OWNER)!),
    ...registryMistakes(where, settings.registries),
    ...podSecurityMistakes(where, settings.podSecurity, strictest),
    ...containerLimitMistakes(where, settings.limits),
    ...limitBoundMistakes(where, settings.limits),
    ...budgetMistakes(where, settings.budget, settings.limits, settings.allowed),
    ...allowListMistakes(where, settings.allowed),
    ...roleRuleMistakes(where, 'roleRules', settings.roleRules),
    ...lifecycleMistakes(where, settings.lifecycle, settings.annotations, target),
    ...ownershipMistakes(where, settings.ownership, settings.labels),
    ...placementMistakes(where, settings.placement, settings.annotations),
    ...labelMistakes(where, 'labels', settings.labels),
    ...reservedKeyMistakes(where, 'labels', settings.labels),
    ...annotationMistakes(where, settings.annotations),
    ...reservedKeyMistakes(where, 'annotations', settings.annotations),
  ];
}

function nameMistakes(where: IConstruct | string, name: string): Mistake[] {
  if (!isDnsLabel(name)) {
    return [{ where, field: 'name', problem: 'is not a DNS-1123 label', given: name, allowed: DNS_LABEL_ALLOWED, fix: 'Change the id, or set name' }];
  }
  if (name === 'default' || name.startsWith('kube-')) {
    return [{ where, field: 'name', problem: 'is reserved for Kubernetes itself', given: name, allowed: 'Names other than default that do not begin with kube- are allowed', fix: 'Change the id, or set name' }];
  }
  return [];
}

function ownerMistakes(where: IConstruct | string, owners: readonly Subject[]): Mistake[] {
  return owners.length > 0 ? [] : [{ where, field: 'owners', problem: 'is empty', given: owners, allowed: 'At least one subject is required', fix: 'Name who answers for it, for example Subject.group(\'team-leads\')' }];
}

function registryMistakes(where: IConstruct | string, registries: readonly string[]): Mistake[] {
  return registries.flatMap((registry, index): Mistake[] => isRegistryEntry(registry) ? [] : [{
    where,
    field: `registries[${index}]`,
    problem: 'is not an image registry or repository',
    given: registry,
    allowed: REGISTRY_ENTRY_ALLOWED,
    fix: 'Write where the images of the tenant are kept',
  }]);
}

function missingAmounts(where: IConstruct, budget: TenantBudget): Mistake[] {
  return (['cpu', 'memory'] as const).filter((field) => budget?._given(field) === undefined).map((field) => ({
    where,
    field: `budget.${field}`,
    problem: 'is missing',
    allowed: 'The budget of a tenant bounds CPU and memory',
    fix: `Add ${field} to TenantBudget.of`,
  }));
}

function annotationMistakes(where: IConstruct | string, annotations: { readonly [key: string]: string }): Mistake[] {
  return Object.keys(annotations).filter((key) => !isAnnotationKey(key)).map((key) => (
    { where, field: 'annotations', problem: 'has a key that is not an annotation key', given: key, allowed: ANNOTATION_KEY_ALLOWED, fix: 'Rename the annotation' }));
}

/** Keys that Kubernetes or this library writes to Namespaces, or what they begin with. */
const RESERVED_KEYS = ['cdk8s-bulwark/', 'pod-security.kubernetes.io/', 'kubernetes.io/metadata.name'];

function reservedKeyMistakes(where: IConstruct | string, field: string, texts: { readonly [key: string]: string }): Mistake[] {
  return Object.keys(texts).filter((key) => RESERVED_KEYS.some((reserved) => key.startsWith(reserved))).map((key) => ({
    where,
    field: `${field}['${key}']`,
    problem: 'is set by Kubernetes or by this library',
    given: texts[key],
    allowed: `Keys that do not begin with ${RESERVED_KEYS.join(', ')} are allowed`,
    fix: 'Remove it; podSecurity and exemptions say what it would',
  }));
}
