import { ApiObject } from 'cdk8s';
import { IConstruct } from 'constructs';
import { Direction } from './peer-binding';
import { AGREED_CONNECTIONS, AgreedPorts, TENANT_LABEL, onceWhileRendering, readAgreement, tenantBoundaryOf } from '../boundary';
import { kindNameOf } from '../manifest';

/** Traffic that two tenants agreed to, seen from a namespace of one of them. */
export interface AgreedPassage {
  readonly direction: Direction;
  /** Where the pods of the other tenant are. */
  readonly namespace: string;
  /** The label selector of these pods. */
  readonly podSelector: any;
  readonly protocol: string;
  readonly first: number;
  readonly last: number;
}

/**
 * What pods of a namespace agreed to share with other tenants, and these with them: what the annotations of NetworkPolicies
 * on both sides say, which is what the network proof counts as agreed.
 */
export function agreedPassages(scope: IConstruct, namespace: string): AgreedPassage[] {
  const { root } = scope.node;
  return onceWhileRendering(root, STATEMENTS, () => new Statements(root)).passagesOf(namespace);
}

const STATEMENTS = Symbol('cdk8s-bulwark.AgreedPassages');

/** What one NetworkPolicy says that its pods share. */
interface Statement {
  readonly namespace: string;
  readonly tenant: string;
  readonly podSelector: any;
  readonly agreed: readonly AgreedPorts[];
}

/** What all policies of an app say, found by the namespace and by the tenants on both sides. */
class Statements {
  private readonly byNamespace = new Map<string, Statement[]>();
  private readonly byTenants = new Map<string, Statement[]>();

  constructor(root: IConstruct) {
    const policies: RenderedPolicy[] = [];
    const tenants = new Map<string, string>();
    for (const apiObject of root.node.findAll().filter(ApiObject.isApiObject)) {
      const kind = kindNameOf(apiObject);
      if (kind === 'Namespace') {
        noteTenant(renderedOrNothing(apiObject), tenants);
      } else if (kind === 'networking.k8s.io/NetworkPolicy') {
        policies.push({ manifest: renderedOrNothing(apiObject), tenant: tenantBoundaryOf(apiObject)?.tenantName });
      }
    }
    policies.forEach((policy) => this.note(policy, tenants));
  }

  public passagesOf(namespace: string): AgreedPassage[] {
    return (this.byNamespace.get(namespace) ?? []).flatMap(({ tenant, agreed }) => agreed.flatMap((own) =>
      (this.byTenants.get(pairKey(own.tenantName, tenant)) ?? []).flatMap((other) => other.agreed
        .filter(({ tenantName }) => tenantName === tenant && own.tenantName !== tenant)
        .flatMap((theirs) => passagesBetween(own, theirs, other)))));
  }

  private note({ manifest, tenant: around }: RenderedPolicy, tenants: ReadonlyMap<string, string>): void {
    const agreed = readAgreement(manifest?.metadata?.annotations?.[AGREED_CONNECTIONS]);
    const namespace = manifest?.metadata?.namespace;
    const tenant = tenants.get(namespace) ?? around;
    if (agreed.length === 0 || namespace === undefined || tenant === undefined) {
      return;
    }
    const statement = { namespace, tenant, podSelector: manifest.spec?.podSelector ?? {}, agreed };
    append(this.byNamespace, namespace, statement);
    new Set(agreed.map(({ tenantName }) => tenantName)).forEach((other) => append(this.byTenants, pairKey(tenant, other), statement));
  }
}

interface RenderedPolicy {
  readonly manifest: any;
  readonly tenant?: string;
}

/** What cannot be rendered is told where the app renders it. */
function renderedOrNothing(apiObject: ApiObject): any {
  try {
    return apiObject.toJson();
  } catch {
    return undefined;
  }
}

function noteTenant(manifest: any, tenants: Map<string, string>): void {
  const tenant = manifest?.metadata?.labels?.[TENANT_LABEL];
  if (typeof tenant === 'string') {
    tenants.set(manifest.metadata.name, tenant);
  }
}

function passagesBetween(own: AgreedPorts, theirs: AgreedPorts, { namespace, podSelector }: Statement): AgreedPassage[] {
  const [first, last] = [Math.max(own.first, theirs.first), Math.min(own.last, theirs.last)];
  if (own.protocol !== theirs.protocol || first > last) {
    return [];
  }
  return DIRECTIONS.filter(({ not, notTheirs }) => own.way !== not && theirs.way !== notTheirs)
    .map(({ direction }) => ({ direction, namespace, podSelector, protocol: own.protocol, first, last }));
}

/** Who says that connections are only opened to the other side accepts none from it. */
const DIRECTIONS = [
  { direction: Direction.INGRESS, not: 'to', notTheirs: 'from' },
  { direction: Direction.EGRESS, not: 'from', notTheirs: 'to' },
] as const;

function pairKey(tenant: string, other: string): string {
  return `${tenant} ${other}`;
}

function append<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  list.push(item);
}
