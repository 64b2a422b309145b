import { ApiObject, Chart } from 'cdk8s';
import { Construct } from 'constructs';
import { TenantClients, TenantPriorityLevel } from './api-fairness';
import { BackendContext } from './backend-context';
import { addsQuotas, backendLabels, backendMistakesAtSynth, backendNamespaceMistakes, createBackend } from './backend-objects';
import { BudgetHolder, BudgetSplit, splitBudget, splitMistakes } from './budget-split';
import { DeletionProtection } from './deletion-protection';
import { SecureTenantProps, TenantNamespaceProps } from './namespace-options';
import { NamespaceSettings, settleNamespace, settleTenant } from './namespace-settings';
import { TenantBackend } from './tenant-backend';
import { TenantBudget } from './tenant-budget';
import { linesOfCapacity, takeCapacity } from './tenant-capacity';
import { TenantNamespace } from './tenant-namespace';
import { claimName } from './unique-names';
import { WholeBudget, sharedExcesses, sharedSplit, wholeQuotas } from './whole-budget';
import { ITenantBoundary, PodSecurityLevel, addRenderedCheck, setTenantBoundary, tenantBoundaryOf } from '../boundary';
import { Mistake, describeWithoutPath, pathOf, refuse, refuseAll } from '../errors';
import { compareCodeUnits, kindOf } from '../manifest';
import { ClusterPolicyOptions, IPeer, Peer, PeerBinding, PeerContext, TenantIsolationPolicy } from '../network';
import { Clock, expiredExemptionMistakes } from '../rules';
import { TargetCluster } from '../target';

/**
 * A tenant: a team, a customer or an application with namespaces, a budget and people of its own.
 *
 * Nobody outside reaches its pods, and they reach nobody, until a connection says so. Everything that it says for all of
 * its namespaces, a namespace may say for itself.
 *
 * Refused with an error: names that are no DNS-1123 labels or that another tenant has, no owners, a budget without CPU or
 * memory, invalid registries, labels and annotations, a weaker Pod Security level or version without an exemption.
 * Refused at synth: budgets of all tenants that are more than the capacity of their cluster,
 * budgets of namespaces that are more than the tenant's, namespaces for which nothing is left, expired
 * exemptions, and objects that would not go to the namespace that they were created below, or to none of the tenant's.
 *
 * @see https://kubernetes.io/docs/concepts/security/multi-tenancy/
 */
export class SecureTenant extends Chart implements ITenantBoundary, IPeer {
  /** The name of the tenant. */
  public readonly tenantName: string;
  /** The Pod Security level that its namespaces enforce unless they say otherwise. */
  public readonly podSecurityLevel: PodSecurityLevel;
  /** Always undefined: a tenant is not one of its namespaces. */
  public readonly namespaceName?: string;
  /** What all of its namespaces together may use. */
  public readonly budget: TenantBudget;
  private readonly settings: NamespaceSettings;
  private readonly members: TenantNamespace[] = [];
  private readonly settled: NamespaceSettings[] = [];
  private readonly bindings: LiveBinding[] = [];
  private readonly clusterPolicy?: ClusterPolicyOptions;
  private readonly backend?: TenantBackend;
  private split?: BudgetSplit[];

  /**
   * Creates a tenant without namespaces.
   *
   * @param scope the app, or a construct in it
   * @param id the construct id, and by default the name of the tenant
   * @param props what the tenant is
   */
  constructor(scope: Construct, id: string, props: SecureTenantProps) {
    super(scope, id);
    this.settings = settleTenant(this, props, TargetCluster.on(this));
    this.tenantName = this.settings.name;
    this.podSecurityLevel = this.settings.podSecurity.level;
    this.budget = props.budget;
    claimName('tenant', this.tenantName, this);
    takeCapacity(this, { tenantName: this.tenantName, split: () => this.splitOfBudget() });
    setTenantBoundary(this, this);
    if (props.apiFairness) {
      new TenantPriorityLevel(this, 'api-fairness', this.tenantName, props.apiFairness, () => this.clients());
    }
    this.clusterPolicy = props.clusterPolicy;
    this.backend = props.backend;
    this.createBackend();
    this.node.addValidation({ validate: () => this.mistakes().map(describeWithoutPath) });
  }

  /** Its namespaces in the order in which they were added. */
  public get namespaces(): TenantNamespace[] {
    return [...this.members];
  }

  /** Image registries or repositories that its workloads may use unless their namespace says otherwise; empty allows none. */
  public get registries(): string[] {
    return [...this.settings.registries];
  }

  /**
   * Adds a namespace.
   *
   * Refused with an error: a name that is no DNS-1123 label or that another namespace of the app has, and what is refused
   * of a tenant.
   *
   * @param id the construct id; the namespace is called `<tenant>-<id>` by default
   * @param props what it has of its own
   */
  public addNamespace(id: string, props: TenantNamespaceProps = {}): TenantNamespace {
    const settings = this.settle(id, props);
    const namespace = TenantNamespace._in(this, id, settings, {
      tenantName: this.tenantName,
      budget: this.budget,
      split: () => this.splitOfBudget(),
      otherQuotas: this.backend && addsQuotas(this.backend) ? this.backendContext.quotas.length : 0,
    });
    this.isolate(id, namespace.name);
    this.members.push(namespace);
    this.settled.push(settings);
    this.protectFromDeletion(settings);
    this.bindings.forEach(({ context, selectors }) => selectors.push(...namespace.bindPeer(context).selectors));
    this.split = undefined;
    return namespace;
  }

  /**
   * All pods of its namespaces as a peer, those of namespaces that are added later among them.
   *
   * Refused with an error: a tenant that has no namespace yet.
   *
   * @param context the connection in question
   */
  public bindPeer(context: PeerContext): PeerBinding {
    if (this.members.length === 0) {
      refuse({ where: context.scope, field: 'peer', problem: `is the tenant ${pathOf(this)}, which has no namespace yet`, allowed: 'Tenants with at least one namespace are allowed', fix: 'Call addNamespace before the connection is allowed' });
    }
    const { selectors } = Peer.namespaces(...this.members.map(({ name }) => name)).bindPeer(context);
    this.bindings.push({ context, selectors });
    return { selectors, description: `tenant ${this.tenantName}` };
  }

  /**
   * The manifests of the tenant and of everything in its namespaces, for snapshot tests: `Testing.synth` leaves out the
   * charts in a chart. Validations run as they do there.
   *
   * @returns the tenant's own objects, then those of its charts by path
   */
  public toManifests(): any[] {
    const charts = this.node.findAll().filter(Chart.isChart);
    const byPath = new Map(charts.map((chart) => [chart.node.path, chart]));
    return [...byPath.keys()].sort().flatMap((path) => byPath.get(path)!.toJson());
  }

  private settle(id: string, props: TenantNamespaceProps): NamespaceSettings {
    const where = `${pathOf(this)}/${id}`;
    const settings = settleNamespace(where, this.settings, id, props, TargetCluster.on(this));
    refuseAll(this.backend ? backendNamespaceMistakes(where, settings.allowed, this.backend) : []);
    return { ...settings, labels: { ...settings.labels, ...backendLabels(this.tenantName, this.backend) } };
  }

  private isolate(id: string, namespace: string): void {
    if (this.clusterPolicy) {
      const parent = this.node.tryFindChild('ClusterPolicies') as Construct ?? new Construct(this, 'ClusterPolicies');
      new TenantIsolationPolicy(parent, id, { ...this.clusterPolicy, tenantName: this.tenantName, namespace });
    }
  }

  private createBackend(): void {
    if (this.backend) {
      createBackend(this.backendContext, this.backend);
    }
    if (this.backend?._sharesBudget) {
      addRenderedCheck(this, (objects) => sharedExcesses(objects.map(({ manifest }) => manifest), this.wholeBudget));
    }
  }

  private get backendContext(): BackendContext {
    return {
      scope: this,
      tenant: this.settings,
      namespaces: () => [...this.settled].sort((one, other) => compareCodeUnits(one.name, other.name)),
      quotas: wholeQuotas(this.wholeBudget),
    };
  }

  private get wholeBudget(): WholeBudget {
    return { budget: this.budget, split: () => this.splitOfBudget(), settings: () => [this.settings, ...this.settled] };
  }

  private splitOfBudget(): BudgetSplit[] {
    const holders = this.settled.map(({ name, budget, allowed }): BudgetHolder => ({ name, ownBudget: budget, allowed }));
    const split = () => splitBudget(this.budget, holders, linesOfCapacity(TargetCluster.on(this)));
    return this.split ??= this.backend?._sharesBudget ? sharedSplit(split()) : split();
  }

  /** The policy is there once a namespace needs it, and names all that do in the end. */
  private protectFromDeletion({ lifecycle }: NamespaceSettings): void {
    if (lifecycle.deletionProtection && !this.node.tryFindChild('deletion-protection')) {
      const names = () => this.settled.filter((settings) => settings.lifecycle.deletionProtection).map(({ name }) => name).sort();
      new DeletionProtection(this, 'deletion-protection', this.tenantName, names);
    }
  }

  private clients(): TenantClients {
    return {
      subjects: [this.settings, ...this.settled].flatMap(({ members }) => [...members.values()].flat()),
      namespaces: this.settled.map(({ name }) => name).sort(),
    };
  }

  private mistakes(): Mistake[] {
    return [
      ...splitMistakes(this, this.splitOfBudget()),
      ...expiredExemptionMistakes(this, this.settings.podSecurity.exemptions, Clock.of(this).today()),
      ...this.strayObjects(),
      ...this.backend ? backendMistakesAtSynth(this.backendContext, this.backend) : [],
    ];
  }

  private strayObjects(): Mistake[] {
    return this.node.findAll().filter(ApiObject.isApiObject).filter(isStray).map((object) => ({
      where: this,
      field: `${object.kind} ${object.name}`,
      problem: 'is not in the namespace that it was created below',
      given: object.metadata.namespace ?? 'none',
      allowed: `At ${object.node.path}, ${namespaceAround(object) ?? 'no namespaced object'} is allowed`,
      fix: 'Create it in what addNamespace returns, in no chart without that namespace, or outside the tenant',
    }));
  }
}

/** A binding that was handed out; its selectors grow with the tenant, because connections read them when they render. */
interface LiveBinding {
  readonly context: PeerContext;
  readonly selectors: any[];
}

/** Objects of kinds that are not known here may be cluster-scoped: where they name no namespace, they are left alone. */
function isStray(object: ApiObject): boolean {
  const scope = kindOf(object)?.scope;
  const namespace = object.metadata.namespace;
  return scope !== 'Cluster' && (scope === 'Namespaced' || namespace !== undefined) && (namespace === undefined || namespace !== namespaceAround(object));
}

function namespaceAround(object: ApiObject): string | undefined {
  return tenantBoundaryOf(object)?.namespaceName;
}
