import { Severity } from '../../rules';
import { BenchmarkResult } from '../multi-tenancy';
import { ExemptionState, SeverityCounts } from '../summary';

/** What a report of tenants shows: plain data, sorted, the same for the same objects. */
export interface PostureView {
  /** The tenants, sorted by name. */
  readonly tenants: readonly TenantPosture[];
  readonly platform: PlatformPosture;
  /** The day by which exemptions were judged, as YYYY-MM-DD in UTC. */
  readonly date: string;
  /** The name of the rule set that findings are of. */
  readonly ruleSet: string;
  /** Pages beside this one that tell more. */
  readonly pages: PosturePages;
}

/** Where other reports of the same objects stand, relative to this one. */
export interface PosturePages {
  readonly network?: string;
  readonly access?: string;
}

/** A tenant, and how it stands. */
export interface TenantPosture {
  readonly name: string;
  readonly verdict: Verdict;
  /** What there is to say against it, the gravest first. */
  readonly concerns: readonly Concern[];
  /** Whose it is and who pays, as its Namespaces say. */
  readonly ownership: readonly NamedValues[];
  readonly namespaces: readonly NamespacePosture[];
  /** The loosest level that one of its namespaces enforces. */
  readonly podSecurity: string;
  readonly network: NetworkPosture;
  readonly access: AccessPosture;
  readonly budget: BudgetPosture;
  readonly allowLists: readonly AllowListPosture[];
  readonly exemptions: readonly ExemptionPosture[];
  readonly findings: FindingsPosture;
  /** The Multi-Tenancy Benchmarks; missing where nobody judged them. */
  readonly benchmarks?: readonly BenchmarkResult[];
}

/** `open`: something gets over its bounds; `faulty`: it is isolated, and something is to be repaired; `excepted`: with exceptions that somebody answers for. */
export type Verdict = 'open' | 'faulty' | 'excepted' | 'isolated';

/** Whether something opens the tenant, is to be repaired, or is only to be known. */
export type ConcernWeight = 'gap' | 'fault' | 'notice';

/** What a concern is about. */
export type Aspect = 'network' | 'access' | 'pods' | 'budget' | 'findings' | 'exemptions' | 'benchmarks' | 'ownership';

/** Something to say against a tenant. */
export interface Concern {
  readonly aspect: Aspect;
  readonly weight: ConcernWeight;
  /** A sentence without its full stop. */
  readonly text: string;
}

/** A fact, such as the team that namespaces name; several values where these differ. */
export interface NamedValues {
  readonly title: string;
  readonly values: readonly string[];
}

/** A namespace of a tenant. */
export interface NamespacePosture {
  readonly name: string;
  /** The Pod Security level that it enforces, with its version; `none` where there is none. */
  readonly podSecurity: string;
  readonly podSecurityVersion?: string;
  /** The directions in which pods that no policy selects are open. */
  readonly open: readonly ('ingress' | 'egress')[];
  readonly workloads: number;
  /** Such as `cordoned` and `protected from deletion`. */
  readonly badges: readonly string[];
  /** Where its pods run: dedicated nodes, a sandbox, security groups. */
  readonly placement: readonly string[];
}

/** Traffic with somebody else. */
export interface ConnectionPosture {
  readonly direction: 'in' | 'out';
  /** The other tenant, or what is outside. */
  readonly other: string;
  readonly traffic: string;
}

/** What policies let through at the bounds of a tenant. */
export interface NetworkPosture {
  /** What it and another tenant agreed to. */
  readonly agreed: readonly ConnectionPosture[];
  /** What not both agreed to. */
  readonly undeclared: readonly ConnectionPosture[];
  /** Rules that a namespace which somebody makes later could use, and pods in the network of their node. */
  readonly later: readonly string[];
  /** What its workloads reach of addresses outside the cluster, public or not. */
  readonly outside: readonly OutsidePosture[];
  /** Whether some of that is public: the internet. */
  readonly internet: boolean;
  /** Workloads that Ingresses and routes lead to. */
  readonly routed: readonly string[];
}

/** Addresses outside the cluster that workloads share connections with. */
export interface OutsidePosture extends ConnectionPosture {
  readonly workloads: readonly string[];
}

/** Who may do what in a tenant. */
export interface AccessPosture {
  /** The subjects of each of the tenant roles, by role without its prefix: `owner`. */
  readonly members: readonly RoleMembers[];
  readonly grants: readonly GrantPosture[];
  /** Who comes to what is not theirs: its own people, and others who reach it. */
  readonly holes: readonly HolePosture[];
}

/** Somebody who comes to what is not theirs. */
export interface HolePosture {
  /** Such as `group contractors is cluster admin`. */
  readonly text: string;
  /** The shortest way in one sentence; missing where a role says it outright. */
  readonly way?: string;
}

/** Who holds one of the tenant roles. */
export interface RoleMembers {
  readonly role: string;
  readonly subjects: readonly string[];
}

/** A role that somebody holds in namespaces of the tenant. */
export interface GrantPosture {
  readonly subject: string;
  readonly role: string;
  readonly namespaces: readonly string[];
}

/** What a tenant may use and what it does use. */
export interface BudgetPosture {
  /** Every key that a quota bounds, over all namespaces. */
  readonly totals: readonly BudgetAmount[];
  /** Each quota, by namespace. */
  readonly places: readonly BudgetPlace[];
}

/** What quotas bound in a place. */
export interface BudgetPlace {
  /** A namespace, or empty for all namespaces together. */
  readonly namespace: string;
  /** What narrows the quota, such as a priority class; missing where it counts everything. */
  readonly scope?: string;
  readonly amounts: readonly BudgetAmount[];
}

/** An amount that a quota bounds. */
export interface BudgetAmount {
  readonly key: string;
  /** Missing where some namespace has no bound. */
  readonly budget?: string;
  /** What the workloads need at their peak; missing where nobody counted it. */
  readonly used?: string;
  /** What is left, negative where more is needed than there is. */
  readonly left?: string;
  /** How much of the budget is used, rounded up; above 100 where it is not enough. */
  readonly percent?: number;
}

/** What the objects of a tenant may name. */
export interface AllowListPosture {
  readonly list: string;
  readonly entries: readonly string[];
  /** The namespaces that have these entries. */
  readonly namespaces: readonly string[];
}

/** An exemption that holds for objects of a tenant. */
export interface ExemptionPosture {
  readonly rule: string;
  readonly owner: string;
  readonly reason: string;
  readonly expires: string;
  readonly declaredAt: string;
  readonly state: ExemptionState;
  /** How many days are left; 0 on the last one, and nothing where the date is none. */
  readonly days?: number;
}

/** The findings of a tenant or of the platform. */
export interface FindingsPosture {
  /** Those that no exemption permits. */
  readonly severities: SeverityCounts;
  readonly exempted: number;
  readonly byRule: readonly RuleFindings[];
}

/** The findings of a rule that no exemption permits. */
export interface RuleFindings {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly fix: string;
  readonly count: number;
  /** Some of the objects. */
  readonly objects: readonly string[];
}

/** What is told of the cluster and of what belongs to no tenant. */
export interface PlatformPosture {
  readonly facts: readonly NamedValues[];
  readonly assumptions: readonly string[];
  readonly capacity: readonly CapacityPosture[];
  /** Namespaces that belong to no tenant. */
  readonly namespaces: readonly string[];
  /** Who comes to the cluster or to every tenant. */
  readonly holes: readonly HolePosture[];
  readonly findings: FindingsPosture;
  /** Exemptions that hold for no object of a tenant. */
  readonly exemptions: readonly ExemptionPosture[];
}

/** What the budgets of all tenants are together, and what the cluster has. */
export interface CapacityPosture {
  /** The key of a quota. */
  readonly key: string;
  readonly budgets: string;
  /** What may be given away, overcommit included; missing where it is not known. */
  readonly capacity?: string;
  readonly left?: string;
  readonly percent?: number;
  /** Tenants without a bound: what is given away has no end. */
  readonly unbounded: number;
}
