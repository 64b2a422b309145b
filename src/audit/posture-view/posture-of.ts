import { allowListsOf, loosestLevel, namespacesOf, ownershipOf } from './namespaces';
import { platformOf } from './platform';
import { PosturePages, PostureView } from './posture-view';
import { TenantAccess } from './tenant-access';
import { Demands, budgetOf } from './tenant-budget';
import { TenantFindings } from './tenant-findings';
import { TenantNetworks } from './tenant-network';
import { Tenants } from './tenants';
import { judged } from './verdict';
import { ObjectGraph } from '../../rules';
import { AuditReport } from '../audit-report';
import { TenantBenchmarks } from '../multi-tenancy';

/** What the posture of tenants is read from. */
export interface PostureInput {
  /** The objects, with both proofs. Exemptions are read from those that an audit made. */
  readonly graph: ObjectGraph;
  /** What the audit says of them. */
  readonly report: AuditReport;
  /** What the workloads of each namespace need at their peak, by the keys of a quota; use of budgets is not told without it. */
  readonly demands?: Demands;
  /** How the Multi-Tenancy Benchmarks stand; they are not told without it. */
  readonly benchmarks?: readonly TenantBenchmarks[];
  /** Where the reports of both proofs stand, relative to this one; none is linked to that is not given. */
  readonly pages?: PosturePages;
}

/** How each tenant stands, as plain data that does not depend on the order of the objects. */
export function postureOf({ graph, report, demands, benchmarks, pages = {} }: PostureInput): PostureView {
  const tenants = new Tenants(graph);
  const networks = new TenantNetworks(graph.network, graph.target);
  const access = new TenantAccess(graph.access, tenants);
  const findings = new TenantFindings(graph, report, tenants);
  const results = new Map(benchmarks?.map((ofTenant) => [ofTenant.tenant, ofTenant.results]));
  const judgedTenants = tenants.all.map((tenant) => {
    const namespaces = namespacesOf(tenant, graph, networks.open);
    const ofTenant = results.get(tenant.name);
    return judged({
      name: tenant.name,
      ownership: ownershipOf(tenant),
      namespaces,
      podSecurity: loosestLevel(namespaces.map(({ podSecurity }) => podSecurity)),
      network: networks.of(tenant),
      access: access.of(tenant),
      budget: budgetOf(tenant, graph, demands),
      allowLists: allowListsOf(tenant),
      exemptions: findings.exemptionsOf(tenant.name),
      findings: findings.of(tenant.name),
      ...ofTenant === undefined ? {} : { benchmarks: ofTenant },
    });
  });
  return {
    tenants: judgedTenants,
    platform: platformOf({ graph, all: tenants, tenants: judgedTenants, access, findings, hasBenchmarks: benchmarks !== undefined }),
    date: report.date,
    ruleSet: report.ruleSet,
    pages,
  };
}
