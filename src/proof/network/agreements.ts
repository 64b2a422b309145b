import { Grant } from './grant';
import { LabelChoice, choiceOf } from './label-choice';
import { Policy } from './policy';
import { Selector } from './selector';
import { Passage } from './tenant-reach';
import { Namespace } from './topology';
import { Protocol, Traffic } from './traffic';
import { AGREED_CONNECTIONS, AgreedPorts, readAgreement } from '../../boundary';
import { Labels } from '../../manifest';

/** What some pods agreed to share with tenants. */
interface Agreement {
  readonly pods: Selector;
  readonly byTenant: ReadonlyMap<string, TenantAgreement>;
}

/** What is shared with one tenant, by who opens the connection. */
type TenantAgreement = { readonly [way in Way]: Traffic };

/** Whether the pods open connections to the tenant or accept them from it. */
type Way = NonNullable<AgreedPorts['way']>;

const NOTHING: TenantAgreement = { to: Traffic.NONE, from: Traffic.NONE };

/** What tenants agreed to share with each other, as annotations of their policies say. It holds where both sides said it. */
export class Agreements {
  private readonly byNamespace = new Map<string, Agreement[]>();

  constructor(policies: readonly Policy[]) {
    for (const { object, subject } of policies.filter(({ tier }) => tier === 'NetworkPolicy')) {
      const agreed = readAgreement(object.manifest.metadata?.annotations?.[AGREED_CONNECTIONS]);
      if (agreed.length > 0) {
        const byTenant = new Map<string, TenantAgreement>();
        for (const { tenantName, way, protocol, first, last } of agreed) {
          const { to, from } = byTenant.get(tenantName) ?? NOTHING;
          const ports = Traffic.of(protocol as Protocol, first, last);
          byTenant.set(tenantName, { to: way === 'from' ? to : to.union(ports), from: way === 'to' ? from : from.union(ports) });
        }
        const agreements = this.byNamespace.get(subject.namespace!) ?? [];
        this.byNamespace.set(subject.namespace!, agreements);
        agreements.push({ pods: subject.pods, byTenant });
      }
    }
  }

  /** What of a passage the tenants of both sides did not agree to, for some labels at least that pods may be given. */
  public undeclared({ egress, ingress, traffic }: Passage): Traffic {
    return traffic.difference(this.ofSide(egress, ingress)).union(traffic.difference(this.ofSide(ingress, egress)));
  }

  /** What one side agreed to, whichever of the labels its pods have with which they may use a grant. */
  public ofSide(grant: Grant, other: Grant): Traffic {
    const { namespace, direction, nodeNetwork } = grant;
    const way = direction === 'Egress' ? 'to' : 'from';
    return nodeNetwork ? this.said(namespace, nodeNetwork.labels, other.namespace.tenant, way)
      : this.about(namespace, other.namespace.tenant).filter(({ pods }) => !this.escape(grant, other, [pods]))
        .reduce((traffic, { byTenant }) => traffic.union(byTenant.get(other.namespace.tenant!)![way]), Traffic.NONE);
  }

  /** Labels with which pods may use a grant and are none of those that agreed. */
  public escape(
    { namespace, wanted, unwanted }: Grant, { peer, namespace: { tenant } }: Grant, agreed?: readonly Selector[],
  ): LabelChoice | undefined {
    const selectors = agreed ?? this.about(namespace, tenant).map(({ pods }) => pods);
    return choiceOf(peer?.kind === 'pods' ? [...wanted, peer.pods] : wanted, [...unwanted, ...selectors]);
  }

  private about({ name }: Namespace, tenant: string | undefined): readonly Agreement[] {
    return tenant === undefined ? [] : (this.byNamespace.get(name) ?? []).filter(({ byTenant }) => byTenant.has(tenant));
  }

  /** What pods of two namespaces with these labels agreed to share. */
  public between(source: Namespace, sourceLabels: Labels, destination: Namespace, destinationLabels: Labels): Traffic {
    return this.said(source, sourceLabels, destination.tenant, 'to').intersection(this.said(destination, destinationLabels, source.tenant, 'from'));
  }

  /** Whether some pods of both namespaces named the tenant of the other. */
  public mayBeBetween(source: Namespace, destination: Namespace): boolean {
    return this.about(source, destination.tenant).length > 0 && this.about(destination, source.tenant).length > 0;
  }

  /** What pods with these labels agreed to open to a tenant, or to accept from it. */
  public said(namespace: Namespace, labels: Labels, tenant: string | undefined, way: Way): Traffic {
    return this.about(namespace, tenant).filter(({ pods }) => pods.matches(labels))
      .reduce((traffic, { byTenant }) => traffic.union(byTenant.get(tenant!)![way]), Traffic.NONE);
  }
}
