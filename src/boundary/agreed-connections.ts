import { isDnsLabel } from '../manifest';

/** The annotation of a NetworkPolicy that names the tenants with whom the pods that it selects may share connections. */
export const AGREED_CONNECTIONS = 'cdk8s-bulwark/agreed-connections';

/** Ports that a workload agreed to share with a tenant. */
export interface AgreedPorts {
  readonly tenantName: string;
  /** Whether it opens connections to the tenant or accepts them from it; either way where it is left out, as an offer is. */
  readonly way?: 'to' | 'from';
  readonly protocol: string;
  readonly first: number;
  readonly last: number;
}

/**
 * The text of the annotation: `TCP 4317: to blog, shop; TCP 8080-8090: blog`. Connections are opened to a tenant, accepted
 * from it, or either where it says neither. The order of the list does not matter.
 */
export function agreementText(agreed: readonly AgreedPorts[]): string {
  const tenants = new Map<string, Set<string>>();
  for (const ports of agreed) {
    const key = portsText(ports);
    tenants.set(key, (tenants.get(key) ?? new Set()).add(ports.way === undefined ? ports.tenantName : `${ports.way} ${ports.tenantName}`));
  }
  return [...tenants].map(([ports, names]) => `${ports}: ${[...names].sort().join(', ')}`).sort().join('; ');
}

/** What the annotation says; what cannot be read agrees to nothing. */
export function readAgreement(text: unknown): AgreedPorts[] {
  return typeof text !== 'string' ? [] : text.split(';').flatMap((part) => readPart(part) ?? []);
}

/** A part of the annotation that cannot be read, if there is one. */
export function unreadableAgreement(text: unknown): string | undefined {
  return typeof text !== 'string' ? undefined : text.split(';').find((part) => part.trim() !== '' && readPart(part) === undefined)?.trim();
}

function readPart(part: string): AgreedPorts[] | undefined {
  const [, protocol, first, last = first, names = ''] = /^\s*(TCP|UDP|SCTP) (\d{1,5})(?:-(\d{1,5}))?: ([a-z0-9, -]+)$/.exec(part) ?? [];
  const tenants = names.split(',').map((name) => /^\s*(?:(to|from) )?(\S+)\s*$/.exec(name) ?? []).map(([, way, name = '']) => ({ way, name }));
  const isRange = Number(first) >= 1 && Number(first) <= Number(last) && Number(last) <= 65535;
  return !isRange || !tenants.every(({ name }) => isDnsLabel(name)) ? undefined : tenants.map(({ way, name }) => ({
    tenantName: name, ...way === undefined ? {} : { way: way as 'to' | 'from' }, protocol, first: Number(first), last: Number(last),
  }));
}

function portsText({ protocol, first, last }: AgreedPorts): string {
  return `${protocol} ${first}${last > first ? `-${last}` : ''}`;
}
