import { Breach } from './breach';
import { DNS_LABEL_ALLOWED, PORT_NAME_ALLOWED, Quantity, isDnsLabel, isPortName } from '../manifest';

/** Values of a container that the API server refuses whatever is exempted. */
export function containerValueBreaches(container: any, path: string): Breach[] {
  return [
    ...resourceBreaches(container.resources, `${path}.resources`),
    ...listOf(container.ports).flatMap((port, index) => portBreaches(port, `${path}.ports[${index}]`)),
    ...listOf(container.env).filter(({ name }) => typeof name !== 'string' || name === '' || name.includes('='))
      .map(({ name }) => breach(`${path}.env`, 'hold a name that no variable can have', name, 'Names that are not empty and have no = are allowed')),
    ...['livenessProbe', 'readinessProbe', 'startupProbe'].flatMap((probe) => probePortBreaches(container[probe], `${path}.${probe}`)),
    ...repeated(listOf(container.volumeMounts).map(({ mountPath }) => mountPath))
      .map((mountPath) => breach(`${path}.volumeMounts`, 'mount two volumes at one path', mountPath, 'Every mount has a path of its own')),
    ...securityBreaches(container.securityContext, `${path}.securityContext`),
  ];
}

/** Values of a pod, outside its containers, that the API server refuses whatever is exempted. */
export function podValueBreaches(podSpec: any): Breach[] {
  const names = listOf(podSpec.volumes).map(({ name }) => name);
  return [
    ...names.filter((name) => !isDnsLabel(String(name))).map((name) => breach('volumes', 'hold a name that is not a DNS-1123 label', name, DNS_LABEL_ALLOWED)),
    ...repeated(names).map((name) => breach('volumes', 'hold a name twice', name, 'Every volume has a name of its own')),
    ...securityBreaches(podSpec.securityContext, 'securityContext'),
  ];
}

function portBreaches({ containerPort, name }: any, path: string): Breach[] {
  return [
    ...isPort(containerPort) ? [] : [breach(`${path}.containerPort`, 'is out of range', containerPort, 'A whole number from 1 to 65535 is allowed')],
    ...name === undefined || isPortName(String(name)) ? [] : [breach(`${path}.name`, 'is not the name of a port', name, PORT_NAME_ALLOWED)],
  ];
}

function probePortBreaches(probe: any, path: string): Breach[] {
  return ['httpGet', 'tcpSocket', 'grpc'].filter((action) => probe?.[action] !== undefined).flatMap((action) => {
    const { port } = probe[action];
    const isValid = typeof port === 'string' ? isPortName(port) : isPort(port);
    return isValid ? [] : [breach(`${path}.${action}.port`, 'is no port', port, 'A whole number from 1 to 65535 or the name of a port is allowed')];
  });
}

const LARGEST_ID = 2 ** 31 - 1;

function securityBreaches(context: any, path: string): Breach[] {
  const ids = ['runAsUser', 'runAsGroup', 'fsGroup'].map((field) => [field, context?.[field]]);
  const groups = listOf(context?.supplementalGroups).map((id) => ['supplementalGroups', id]);
  return [
    ...[...ids, ...groups].filter(([, id]) => id !== undefined && !(Number.isInteger(id) && id >= 0 && id <= LARGEST_ID))
      .map(([field, id]) => breach(`${path}.${field}`, 'is no id', id, `A whole number from 0 to ${LARGEST_ID} is allowed`)),
    ...['seccompProfile', 'appArmorProfile'].flatMap((field) => profileBreaches(context?.[field], `${path}.${field}`)),
  ];
}

function profileBreaches(profile: any, path: string): Breach[] {
  const isNamed = Boolean(profile?.localhostProfile);
  return profile === undefined || isNamed === (profile.type === 'Localhost') ? []
    : [breach(`${path}.localhostProfile`, 'does not fit the type of the profile', profile, 'A profile is named with Localhost, and only there')];
}

function resourceBreaches(resources: any, path: string): Breach[] {
  const breaches: Breach[] = [];
  for (const list of ['requests', 'limits']) {
    for (const [name, value] of Object.entries<any>(resources?.[list] ?? {})) {
      const quantity = Quantity.parse(value);
      if (!quantity || quantity.isNegative()) {
        breaches.push(breach(`${path}.${list}.${name}`, 'is not a quantity', value, 'A Kubernetes quantity such as 250m, 1, 64Mi or 2Gi is allowed'));
      }
    }
  }
  for (const [name, request] of Object.entries<any>(resources?.requests ?? {})) {
    const limit = resources.limits?.[name];
    const [asked, most] = [Quantity.parse(request), limit === undefined ? undefined : Quantity.parse(limit)];
    if (asked && most && asked.compare(most) > 0) {
      breaches.push(breach(`${path}.requests.${name}`, 'is above its limit', request, `At most the limit, ${limit}, is allowed`));
    }
  }
  return breaches;
}

function isPort(port: unknown): boolean {
  return Number.isInteger(port) && Number(port) >= 1 && Number(port) <= 65535;
}

function repeated(values: readonly unknown[]): unknown[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}

function listOf(value: unknown): any[] {
  return Array.isArray(value) ? value : [];
}

function breach(path: string, problem: string, given: unknown, allowed: string): Breach {
  return { path, problem, given, allowed };
}
