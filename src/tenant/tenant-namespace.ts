import { Chart, JsonPatch } from 'cdk8s';
import { Construct } from 'constructs';
import { budgetExcesses } from './budget-check';
import { BudgetHolder, BudgetSplit } from './budget-split';
import { containerDefaults } from './container-limits';
import { limitConflicts } from './limit-check';
import { limitItems } from './limit-range';
import { NamespaceQuota, hardOf, namespaceQuotas } from './namespace-quotas';
import { NamespaceSettings, namespaceAnnotations, namespaceLabels, namespaceMarks } from './namespace-settings';
import { podPlacement } from './placement';
import { withSandboxOverhead } from './sandbox-overhead';
import { createSecurityGroupPolicy } from './security-group-policy';
import { TenantBudget } from './tenant-budget';
import { claimName } from './unique-names';
import { ITenantBoundary, PodPlacement, PodSecurityLevel, RenderedObject, TENANT_LABEL, addRenderedCheck, createIntended, setTenantBoundary } from '../boundary';
import { Mistake, describeWithoutPath, pathOf } from '../errors';
import { kindOf } from '../manifest';
import { AllowDnsPolicy, DefaultDenyPolicy, IPeer, Peer, PeerBinding, PeerContext } from '../network';
import { TenantRoleBinding } from '../rbac';
import { Clock, Exemption, expiredExemptionMistakes } from '../rules';
import { TargetCluster } from '../target';

/** What its tenant tells a namespace. */
export interface TenantView {
  readonly tenantName: string;
  /** Its budget, of which the namespace has a part or a share. */
  readonly budget: TenantBudget;
  /** How it falls to the namespaces that are there in the end. */
  readonly split: () => readonly BudgetSplit[];
  /** How many quotas a back-end adds to ours. */
  readonly otherQuotas: number;
}

/**
 * A namespace of a tenant and all that makes it safe to hand over. Made by `SecureTenant.addNamespace`.
 *
 * It is a chart: what is created below it goes to this namespace. It holds
 * - the Namespace, with Pod Security enforced, audited and warned of at a pinned version;
 * - the network policies `default-deny` and `allow-dns`;
 * - the ResourceQuota `tenant-budget` and the LimitRange `container-limits`;
 * - where the budget has parts for priority classes, a ResourceQuota for each and one that refuses classes that are not allowed;
 * - the ServiceAccount `default`, without a token;
 * - where it has security groups, the SecurityGroupPolicy `tenant-security-groups`;
 * - a Role and a RoleBinding for every role that somebody holds.
 *
 * Refused at synth: workloads that need more than the quota has or that the limits would reject, objects of cluster-scoped
 * kinds, which belong on the tenant's chart because this one gives its namespace to them, and expired exemptions.
 *
 * @see https://kubernetes.io/docs/concepts/security/multi-tenancy/
 */
export class TenantNamespace extends Chart implements ITenantBoundary, IPeer {
  /**
   * Creates a namespace in a tenant.
   *
   * @internal
   */
  public static _in(tenant: Construct, id: string, settings: NamespaceSettings, view: TenantView): TenantNamespace {
    return new TenantNamespace(tenant, id, settings, view);
  }

  /** The name of the tenant that it belongs to. */
  public readonly tenantName: string;
  /** The name of the namespace. */
  public readonly namespaceName?: string;
  /** The Pod Security level that it enforces. */
  public readonly podSecurityLevel: PodSecurityLevel;
  /** Where and in what its pods run. */
  public readonly placement?: PodPlacement;
  /** The version of the Pod Security controls that it enforces, such as v1.36. */
  public readonly podSecurityVersion: string;
  private readonly settings: NamespaceSettings;

  private constructor(tenant: Construct, id: string, settings: NamespaceSettings, view: TenantView) {
    super(tenant, id, { namespace: settings.name });
    this.settings = settings;
    this.tenantName = view.tenantName;
    this.namespaceName = settings.name;
    this.podSecurityLevel = settings.podSecurity.level;
    this.placement = podPlacement(settings.placement);
    this.podSecurityVersion = settings.podSecurity.version;
    claimName('namespace', settings.name, this);
    setTenantBoundary(this, this);

    this.createNamespace();
    this.createNetworkPolicies();
    createSecurityGroupPolicy(this, settings.placement.securityGroups ?? []);
    this.createQuota(view);
    this.createLimitRange();
    this.createDefaultServiceAccount();
    this.createRoles();
    this.checkManifests(view);
    this.checkExemptions();
  }

  /** The name of the namespace. */
  public get name(): string {
    return this.settings.name;
  }

  /** Image registries or repositories that workloads may use; empty allows none. */
  public get registries(): string[] {
    return [...this.settings.registries];
  }

  /** Whether it was there before the tenant; what it held then was not judged. */
  public get adopted(): boolean {
    return this.settings.lifecycle.adopted;
  }

  /** Whether its people may only look for now. */
  public get cordoned(): boolean {
    return this.settings.lifecycle.cordoned;
  }

  /** Whether it and its volume claims are kept from being deleted. */
  public get deletionProtection(): boolean {
    return this.settings.lifecycle.deletionProtection;
  }

  /** What permits its Pod Security level or version where that is weaker than the default. */
  public get exemptions(): Exemption[] {
    return [...this.settings.podSecurity.exemptions];
  }

  /** The part of the tenant's budget that was set aside for it; undefined where it shares with its siblings. */
  public get budget(): TenantBudget | undefined {
    return this.settings.budget;
  }

  /**
   * All pods of the namespace as a peer, known by the namespace's name.
   *
   * @param context the connection in question
   */
  public bindPeer(context: PeerContext): PeerBinding {
    return Peer.namespaces(this.name).bindPeer(context);
  }

  private createNamespace(): void {
    const { podSecurity } = this.settings;
    const namespace = createIntended(this, 'namespace', {
      apiVersion: 'v1',
      kind: 'Namespace',
      metadata: {
        name: this.name,
        labels: { ...namespaceLabels(this.settings), [TENANT_LABEL]: this.tenantName, ...podSecurityLabels(podSecurity.level, podSecurity.version) },
        annotations: {
          ...namespaceAnnotations(this.settings, TargetCluster.on(this).admissionPlugins),
          ...exemptionAnnotations(podSecurity.exemptions),
        },
      },
      parts: {},
      marks: namespaceMarks(this.settings),
    });
    // The chart stamps its namespace on cluster-scoped objects too.
    namespace.addJsonPatch(JsonPatch.remove('/metadata/namespace'));
  }

  private createNetworkPolicies(): void {
    new DefaultDenyPolicy(this, 'default-deny');
    new AllowDnsPolicy(this, 'allow-dns');
  }

  private createQuota(view: TenantView): void {
    for (const quota of this.quotas(view)) {
      createIntended(this, quota.name, {
        apiVersion: 'v1',
        kind: 'ResourceQuota',
        metadata: { name: quota.name },
        parts: { spec: () => ({ hard: hardOf(quota, view.split(), this.holder), scopeSelector: quota.scopeSelector }) },
        madeFrom: 'budget',
      });
    }
  }

  private createLimitRange(): void {
    createIntended(this, 'container-limits', {
      apiVersion: 'v1',
      kind: 'LimitRange',
      metadata: { name: 'container-limits' },
      parts: { spec: () => ({ limits: limitItems(this.settings.limits) }) },
      madeFrom: 'limits',
    });
  }

  private createDefaultServiceAccount(): void {
    createIntended(this, 'default-service-account', {
      apiVersion: 'v1',
      kind: 'ServiceAccount',
      metadata: { name: 'default' },
      parts: { automountServiceAccountToken: () => false },
      madeFrom: 'the service account of the workload that needs a token',
    });
  }

  private createRoles(): void {
    const { members, roleRules, lifecycle } = this.settings;
    for (const [role, subjects] of members) {
      if (subjects.length > 0) {
        new TenantRoleBinding(this, `tenant-${role}`, { role, subjects: [...subjects], roleRules: [...roleRules], readOnly: lifecycle.cordoned });
      }
    }
  }

  private checkManifests(view: TenantView): void {
    const defaults = containerDefaults(this.settings.limits);
    const quotas = this.quotas(view);
    addRenderedCheck(this, (objects) => {
      const { sandbox, sandboxOverhead } = this.settings.placement;
      const manifests = objects.map(({ manifest }) => manifest).filter(({ metadata }) => metadata?.namespace === this.name)
        .map((manifest) => withSandboxOverhead(manifest, sandbox, sandboxOverhead));
      return [
        ...budgetExcesses(manifests, quotas.map((quota) => ({ ...quota, entries: quota.entriesOf(view.split(), this.holder) })), defaults),
        ...limitConflicts(manifests, limitItems(this.settings.limits)),
        ...objects.filter((object) => isMovedAway(object, this.name)).map((object) => describeWithoutPath(movedMistake(this, object))),
        ...objects.filter(isStampedAlthoughClusterScoped).map((object) => describeWithoutPath(clusterScopedMistake(this, object))),
      ];
    });
  }

  private checkExemptions(): void {
    this.node.addValidation({
      validate: () => expiredExemptionMistakes(this, this.settings.podSecurity.exemptions, Clock.of(this).today()).map(describeWithoutPath),
    });
  }

  private quotas(view: TenantView): NamespaceQuota[] {
    const classes = [...view.budget._priorityClasses, ...this.budget?._priorityClasses ?? []];
    return namespaceQuotas(classes, this.settings.allowed.priorityClasses, view.otherQuotas);
  }

  private get holder(): BudgetHolder {
    return { name: this.name, ownBudget: this.budget, allowed: this.settings.allowed };
  }
}

function isStampedAlthoughClusterScoped({ manifest }: RenderedObject): boolean {
  return kindOf(manifest)?.scope === 'Cluster' && manifest.metadata?.namespace !== undefined;
}

function clusterScopedMistake(where: TenantNamespace, { apiObject, manifest }: RenderedObject): Mistake {
  return {
    where,
    field: `${manifest.kind} ${manifest.metadata.name}`,
    problem: `(${pathOf(apiObject)}) is in a namespace although its kind is cluster-scoped, which the API server refuses`,
    given: manifest.metadata.namespace,
    allowed: 'Objects of cluster-scoped kinds have no metadata.namespace, and everything below this chart is given one',
    fix: `Create it on the tenant's chart, ${pathOf(where.node.scope!)}`,
  };
}

/** The labels by which Pod Security Admission holds the pods of a namespace. */
export function podSecurityLabels(level: PodSecurityLevel, version: string): { [key: string]: string } {
  return Object.fromEntries(['enforce', 'audit', 'warn'].flatMap((mode) => [
    [`pod-security.kubernetes.io/${mode}`, level],
    [`pod-security.kubernetes.io/${mode}-version`, version],
  ]));
}

function exemptionAnnotations(exemptions: readonly Exemption[]): { [key: string]: string } {
  return Object.fromEntries(exemptions.map(({ annotationKey, annotationValue }) => [annotationKey, annotationValue]));
}

/** A patch may say another namespace than the construct does: the budget, the policies and the roles here would not hold there. */
function isMovedAway({ apiObject, manifest }: RenderedObject, namespace: string): boolean {
  return kindOf(apiObject)?.scope === 'Namespaced' && apiObject.metadata.namespace === namespace && manifest.metadata?.namespace !== namespace;
}

function movedMistake(where: TenantNamespace, { apiObject, manifest }: RenderedObject): Mistake {
  return {
    where,
    field: `${apiObject.kind} ${apiObject.name}`,
    problem: 'is rendered into another namespace than it was created in',
    given: manifest.metadata?.namespace ?? 'none',
    allowed: `At ${apiObject.node.path}, ${where.name} is allowed`,
    fix: 'Take the JSON patch of its namespace away, and create it in the namespace where it belongs',
  };
}
