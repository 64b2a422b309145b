import { isMap } from './is-map';
import { kindOf } from './kinds';
import { Quantity } from './quantity';

/**
 * A value without the map entries that are null or undefined: to the API server they are not there.
 *
 * Lists keep their items, null ones too. What has nothing to lose comes back as it is.
 */
export function stripNulls<T>(value: T): T {
  if (Array.isArray(value)) {
    return mapList(value, stripNulls) as T;
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  const entries = Object.entries(value);
  const kept = entries.filter(([, item]) => item !== null && item !== undefined).map(([key, item]) => [key, stripNulls(item)] as const);
  const isSame = kept.length === entries.length && kept.every(([, item], i) => item === entries[i][1]);
  return isSame ? value : Object.fromEntries(kept) as T;
}

/**
 * A manifest as the API server would show it, as far as checks look: nulls are gone, quantities are strings in
 * their canonical form, and the defaults that decide about security and scheduling are filled in. The input stays as it is.
 */
export function normaliseManifest(manifest: any): any {
  const stripped = stripNulls(manifest);
  const kind = kindOf(stripped ?? {});
  const normalised = kind?.podSpec ? at(stripped, kind.podSpec, podSpec) : stripped;
  return kind ? NORMALISERS[`${kind.group}/${kind.kind}`]?.(normalised) ?? normalised : normalised;
}

type Normalise = (value: any) => any;

const NORMALISERS: { readonly [groupAndKind: string]: Normalise | undefined } = {
  '/ResourceQuota': (quota) => at(quota, ['spec', 'hard'], quantities),
  '/LimitRange': (range) => at(range, ['spec', 'limits'], each(fields(quantities, ['max', 'min', 'default', 'defaultRequest', 'maxLimitRequestRatio']))),
  '/PersistentVolumeClaim': claim,
  '/Service': (service) => at(service, ['spec', 'ports'], each(tcp)),
  'apps/StatefulSet': (set) => at(set, ['spec', 'volumeClaimTemplates'], each(claim)),
  'networking.k8s.io/NetworkPolicy': (policy) => ['ingress', 'egress']
    .reduce((result, direction) => at(result, ['spec', direction], each((rule) => at(rule, ['ports'], each(tcp)))), policy),
};

function podSpec(spec: any): any {
  const regular = eachObject((container) => onHostNetwork(spec, at(at(container, ['resources'], requestsFromLimits), ['ports'], eachObject(tcp))));
  const containers = fields(regular, ['containers', 'initContainers']);
  const ephemeral = (value: any) => at(value, ['ephemeralContainers'], eachObject((container) => at(container, ['ports'], eachObject(tcp))));
  const volumes = (value: any) => at(value, ['volumes'], eachObject(volume));
  const own = (value: any) => fields(quantities, ['overhead'])(at(value, ['resources'], resources));
  return [containers, ephemeral, volumes, own].reduce((value, normalise) => normalise(value), spec);
}

/** Under hostNetwork a container's port is the node's, whether the manifest says so or not. */
function onHostNetwork(spec: any, container: any): any {
  return spec.hostNetwork === true
    ? at(container, ['ports'], each((port) => isMap(port) && !port.hostPort ? { ...port, hostPort: port.containerPort } : port))
    : container;
}

function volume(value: any): any {
  if (isMap(value) && Object.keys(value).every((key) => key === 'name')) {
    return { ...value, emptyDir: {} };
  }
  return at(at(value, ['emptyDir'], fields(quantity, ['sizeLimit'])), ['ephemeral', 'volumeClaimTemplate'], claim);
}

function claim(value: any): any {
  return at(value, ['spec', 'resources'], resources);
}

const resources = fields(quantities, ['requests', 'limits']);

function requestsFromLimits(value: any): any {
  const normalised = resources(value);
  return isMap(normalised?.limits) ? { ...normalised, requests: { ...normalised.limits, ...normalised.requests } } : normalised;
}

function tcp(port: any): any {
  return isMap(port) && port.protocol === undefined ? { ...port, protocol: 'TCP' } : port;
}

function quantities(map: any): any {
  return isMap(map) ? fields(quantity, Object.keys(map))(map) : map;
}

/** In canonical form; what is no quantity stays for the checks that refuse it. */
function quantity(value: any): any {
  return typeof value === 'string' || typeof value === 'number' ? Quantity.parse(value)?.toString() ?? value : value;
}

/** Changes what stands at a path, where something stands there. */
function at(value: any, path: readonly string[], change: Normalise): any {
  const [key, ...rest] = path;
  return key === undefined ? change(value) : fields((field) => at(field, rest, change), [key])(value);
}

/** Changes those fields of a map that are there. */
function fields(change: Normalise, keys: readonly string[]): Normalise {
  return (value) => {
    const changed = isMap(value) ? keys.filter((key) => value[key] !== undefined).map((key) => [key, change(value[key])] as const) : [];
    return changed.some(([key, field]) => field !== value[key]) ? { ...value, ...Object.fromEntries(changed) } : value;
  };
}

function each(change: Normalise): Normalise {
  return (value) => Array.isArray(value) ? mapList(value, change) : value;
}

/** An item that is null is to the API server an object without fields. */
function eachObject(change: Normalise): Normalise {
  return each((item) => change(item ?? {}));
}

function mapList(list: readonly any[], change: Normalise): readonly any[] {
  const changed = list.map((item) => change(item));
  return changed.every((item, i) => item === list[i]) ? list : changed;
}
