import { LabelChoice } from './label-choice';
import { Policy } from './policy';
import { Selector } from './selector';
import { Passage } from './tenant-reach';
import { Namespace } from './topology';
import { Protocol, Traffic } from './traffic';
import { AGREED_CONNECTIONS, readAgreement } from '../../boundary';

/** What some pods agreed to share with tenants. */
interface Agreement {
  readonly pods: Selector;
  readonly byTenant: ReadonlyMap<string, Traffic>;
}

/** What tenants agreed to share with each other, as annotations of their policies say. It holds where both sides said it. */
export class Agreements {
  private readonly byNamespace = new Map<string, Agreement[]>();

  constructor(policies: readonly Policy[]) {
    for (const { object, subject } of policies.filter(({ tier }) => tier === 'NetworkPolicy')) {
      const agreed = readAgreement(object.manifest.metadata?.annotations?.[AGREED_CONNECTIONS]);
      if (agreed.length > 0) {
        const byTenant = new Map<string, Traffic>();
        for (const { tenantName, protocol, first, last } of agreed) {
          byTenant.set(tenantName, (byTenant.get(tenantName) ?? Traffic.NONE).union(Traffic.of(protocol as Protocol, first, last)));
        }
        const agreements = this.byNamespace.get(subject.namespace!) ?? [];
        this.byNamespace.set(subject.namespace!, agreements);
        agreements.push({ pods: subject.pods, byTenant });
      }
    }
  }

  /** What of a passage the tenants of both sides did not agree to. */
  public undeclared({ egress, ingress, traffic, sourceLabels, destinationLabels }: Passage): Traffic {
    return traffic.difference(this.between(egress.namespace, sourceLabels, ingress.namespace, destinationLabels));
  }

  /** What pods of two namespaces with these labels agreed to share. */
  public between(source: Namespace, sourceLabels: LabelChoice, destination: Namespace, destinationLabels: LabelChoice): Traffic {
    return this.said(source, sourceLabels, destination.tenant).intersection(this.said(destination, destinationLabels, source.tenant));
  }

  /** Whether some pods of both namespaces named the tenant of the other. */
  public mayBeBetween(source: Namespace, destination: Namespace): boolean {
    return this.names(source, destination.tenant) && this.names(destination, source.tenant);
  }

  private names({ name }: Namespace, tenant: string | undefined): boolean {
    return tenant !== undefined && (this.byNamespace.get(name)?.some(({ byTenant }) => byTenant.has(tenant)) ?? false);
  }

  private said(namespace: Namespace, labels: LabelChoice, tenant: string | undefined): Traffic {
    return tenant === undefined ? Traffic.NONE : (this.byNamespace.get(namespace.name) ?? [])
      .filter(({ pods }) => pods.matches(labels))
      .reduce((traffic, { byTenant }) => traffic.union(byTenant.get(tenant) ?? Traffic.NONE), Traffic.NONE);
  }
}
