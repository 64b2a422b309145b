import { isDnsLabel } from '../manifest';

/** The annotation of a NetworkPolicy that names the tenants with whom the pods that it selects may share connections. */
export const AGREED_CONNECTIONS = 'cdk8s-bulwark/agreed-connections';

/** Ports that a workload agreed to share with a tenant, whichever of the two is reached. */
export interface AgreedPorts {
  readonly tenantName: string;
  readonly protocol: string;
  readonly first: number;
  readonly last: number;
}

/** The text of the annotation: `TCP 4317: blog, shop; TCP 8080-8090: blog`. The order of the list does not matter. */
export function agreementText(agreed: readonly AgreedPorts[]): string {
  const tenants = new Map<string, Set<string>>();
  for (const ports of agreed) {
    const key = portsText(ports);
    tenants.set(key, (tenants.get(key) ?? new Set()).add(ports.tenantName));
  }
  return [...tenants].map(([ports, names]) => `${ports}: ${[...names].sort().join(', ')}`).sort().join('; ');
}

/** What the annotation says; what cannot be read agrees to nothing. */
export function readAgreement(text: unknown): AgreedPorts[] {
  return typeof text !== 'string' ? [] : text.split(';').flatMap((part) => {
    const [, protocol, first, last = first, names] = /^\s*(TCP|UDP|SCTP) (\d{1,5})(?:-(\d{1,5}))?: ([a-z0-9, -]+)$/.exec(part) ?? [];
    return (names ?? '').split(',').map((name) => name.trim()).filter(isDnsLabel)
      .map((tenantName) => ({ tenantName, protocol, first: Number(first), last: Number(last) }))
      .filter((ports) => ports.first >= 1 && ports.first <= ports.last && ports.last <= 65535);
  });
}

function portsText({ protocol, first, last }: AgreedPorts): string {
  return `${protocol} ${first}${last > first ? `-${last}` : ''}`;
}
