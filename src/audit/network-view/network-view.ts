/** What a picture or a list of a network shows: plain data, sorted, the same for the same objects. */
export interface NetworkView {
  /** The tenants, sorted. */
  readonly tenants: readonly string[];
  /** Whoever opens or accepts a connection, sorted by id. */
  readonly ends: readonly ViewEnd[];
  /** The rules that edges refer to, each once. */
  readonly rules: readonly ViewRule[];
  /** The connections, by source and then by target. */
  readonly edges: readonly ViewEdge[];
  /** What gets from tenant to tenant; pairs without traffic are left out. */
  readonly matrix: readonly TenantCell[];
  /** Ways between tenants to which not both agreed, whatever labels pods are given. */
  readonly undeclared: readonly UndeclaredWay[];
  /** Workloads outside every tenant that pass on what tenants send them, as far as policies can tell. */
  readonly relays: readonly ViewRelay[];
  /** What the answers rest on, a sentence each without its full stop. */
  readonly assumptions: readonly string[];
  /** What gets between groups of which one is no tenant, all their connections together. */
  readonly links?: readonly ViewLink[];
  /** How many connections are not among the edges at the most; missing where all are. */
  readonly unlistedEdges?: number;
  /** How many pairs of tenants are not in the matrix at the most; missing where all are. */
  readonly unlistedCells?: number;
}

/** One end of connections. */
export interface ViewEnd {
  /** As lists of connections name it: `shop/web[Deployment]`, `0.0.0.0-255.255.255.255[External]`, `{ingress-controller}`. */
  readonly id: string;
  readonly kind: 'workload' | 'outside' | 'entry';
  /** Name without namespace and kind, for pictures. */
  readonly label: string;
  readonly namespace?: string;
  /** None outside every tenant. */
  readonly tenant?: string;
  /** Where the workload comes from: the path of a construct, or a file. */
  readonly origin?: string;
  /** The addresses outside the cluster, a range each: `10.0.0.0-10.255.255.255`. */
  readonly addresses?: readonly string[];
}

/** What pictures draw as one: a tenant, the workloads outside every tenant, what is outside the cluster, or what routes lead in by. */
export interface ViewGroup {
  readonly kind: 'tenant' | 'platform' | 'outside' | 'entry';
  readonly tenant?: string;
}

/** What gets from one group to another. */
export interface ViewLink {
  readonly from: ViewGroup;
  readonly to: ViewGroup;
  readonly traffic: string;
}

/** A rule that lets traffic through, or the lack of one. */
export interface ViewRule {
  /** `NetworkPolicy shop/web-connections spec.egress[0]`, or `no policy isolates the pods`. */
  readonly text: string;
  /** Where the policy comes from: the path of a construct, or a file. */
  readonly origin?: string;
}

/** A connection. */
export interface ViewEdge {
  /** The place of the source among the ends. */
  readonly source: number;
  /** The place of the target among the ends. */
  readonly target: number;
  readonly traffic: string;
  /** What of it crosses tenants without an agreement of both; missing where there is none. */
  readonly undeclared?: string;
  /** The places of the rules that let it out of the source; empty where the source is outside the cluster. */
  readonly egress: readonly number[];
  /** The places of the rules that let it into the target; empty where the target is outside the cluster. */
  readonly ingress: readonly number[];
}

/** What gets from one tenant to another. */
export interface TenantCell {
  readonly from: string;
  readonly to: string;
  /** What both agreed to. */
  readonly declared?: string;
  /** What they did not agree to. */
  readonly undeclared?: string;
}

/** A way between tenants to which not both agreed. */
export interface UndeclaredWay {
  /** A tenant, or which namespaces are meant where none is; and a workload or a description of a pod. */
  readonly source: { readonly tenant: string; readonly witness: string };
  readonly target: { readonly tenant: string; readonly witness: string };
  readonly traffic: string;
  readonly egress: number;
  readonly ingress: number;
  /** How many namespaces of other tenants have such a way. */
  readonly sources: number;
}

/** A workload that some tenants reach and that reaches others. */
export interface ViewRelay {
  /** The place of the workload among the ends. */
  readonly end: number;
  readonly from: readonly string[];
  readonly to: readonly string[];
}
