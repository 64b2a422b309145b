import { ApiObject, Chart, JsonPatch } from 'cdk8s';
import { Construct } from 'constructs';
import { mistakesOf } from './breach-mistakes';
import { definedFields } from './defined-fields';
import { withValueAt } from './field-path';
import { annotateExemptions, guardRendering, hardenManifest, hardeningOptionsAt, judgeExpiry } from './hardening-guard';
import { chartOf } from './workload-identity';
import { WritablePath } from './writable-path';
import { tenantBoundaryOf } from '../boundary';
import { Mistake, pathOf, refuseAll } from '../errors';
import { containersOf, groupOf, itemsOfList, kindOf, podSpecOf, stripNulls } from '../manifest';
import { Exemption } from '../rules';

/** Resources for containers of third-party manifests that ask for none, as Kubernetes quantities. */
export interface ContainerResourceDefaults {
  /**
   * CPU request, such as `100m`.
   *
   * @default - none, and containers without a CPU request are refused
   */
  readonly cpuRequest?: string;
  /**
   * Memory request, such as `128Mi`.
   *
   * @default - none, and containers without a memory request are refused
   */
  readonly memoryRequest?: string;
  /**
   * Memory limit, such as `256Mi`.
   *
   * @default - none, and containers without a memory limit are refused
   */
  readonly memoryLimit?: string;
  /**
   * Ephemeral storage request, such as `64Mi`.
   *
   * @default - none, and containers without an ephemeral storage request are refused
   */
  readonly ephemeralStorageRequest?: string;
}

/** What third-party manifests take, from wherever they come. */
export interface IncludedManifestsProps {
  /**
   * Resources for containers that ask for none.
   *
   * @default - none, and such containers are refused
   */
  readonly defaultResources?: ContainerResourceDefaults;
  /**
   * Paths that stay writable in every container although the root file system is read-only.
   *
   * @default - `/tmp`, 64 MiB
   */
  readonly writablePaths?: WritablePath[];
  /**
   * What of the manifests may be weaker than the defaults, why, by whom and until when.
   *
   * @default - nothing
   */
  readonly exemptions?: Exemption[];
}

/**
 * Makes ApiObjects of manifests and hardens those that have pods. Ids of users and groups are left to the manifests,
 * since their images were built for them. Everything that cannot be accepted is in one error.
 */
export function includeManifests(owner: Construct, documents: readonly any[], props: IncludedManifestsProps): ApiObject[] {
  const { namespace } = chartOf(owner);
  const options = hardeningOptionsAt(owner, { writablePaths: props.writablePaths, setsIds: false });
  const exemptions = [...props.exemptions ?? []];
  const mistakes: Mistake[] = [];
  const ids = new Map<string, any>();
  for (const document of documents.flatMap(itemsOf)) {
    const id = idOf(document, namespace);
    const wrongShape = shapeMistakes(owner, document, ids.has(id), id);
    mistakes.push(...wrongShape);
    if (wrongShape.length > 0) {
      continue;
    }
    const { manifest, breaches, prefix } = hardenManifest(withResources(stripNulls(document), props.defaultResources ?? {}), options);
    mistakes.push(...mistakesOf(breaches, owner, `${document.kind}/${document.metadata?.name}: ${prefix}`, exemptions));
    ids.set(id, manifest);
  }
  refuseAll(mistakes);
  judgeExpiry(owner, exemptions);
  exemptions.forEach((exemption) => exemption.applyTo(owner));
  return [...ids].map(([id, manifest]) => {
    const object = new ApiObject(owner, id, manifest);
    if (kindOf(manifest)?.scope === 'Cluster' && object.metadata.namespace !== undefined) {
      object.addJsonPatch(JsonPatch.remove('/metadata/namespace'));
    }
    if (podSpecOf(manifest) !== undefined) {
      annotateExemptions(object, exemptions);
      guardRendering(object, owner, options, exemptions);
    }
    return object;
  });
}

function itemsOf(document: any): any[] {
  return itemsOfList(document)?.flatMap(itemsOf) ?? [document];
}

/** What tells objects of a cluster apart; one that names no namespace goes to that of the chart. */
function idOf(document: any, chartNamespace: string | undefined): string {
  const { apiVersion, kind, metadata } = document ?? {};
  const namespace = kindOf(document ?? {})?.scope === 'Cluster' ? undefined : metadata?.namespace ?? chartNamespace;
  return [String(kind).toLowerCase(), groupOf(String(apiVersion ?? '')), namespace, metadata?.name].filter(Boolean).join('/');
}

function shapeMistakes(where: Construct, document: any, isRepeated: boolean, id: string): Mistake[] {
  const mistakes: Mistake[] = [];
  const field = `${document?.kind}/${document?.metadata?.name}`;
  if (typeof document?.apiVersion !== 'string' || typeof document?.kind !== 'string' || typeof document?.metadata?.name !== 'string') {
    mistakes.push({ where, field: 'document', problem: 'is not a Kubernetes object', given: document, allowed: 'Objects with apiVersion, kind and metadata.name are allowed', fix: 'Take the document out of the source' });
  } else if (isRepeated) {
    mistakes.push({ where, field, problem: 'stands twice in the source', given: id, allowed: 'Every object of a source has its own kind, namespace and name', fix: 'Take one of the two out' });
  }
  const podSpec = podSpecOf(document ?? {});
  if (podSpec !== undefined && !hasContainers(podSpec)) {
    mistakes.push({ where, field: `${field}: ${kindOf(document)!.podSpec!.join('.')}.containers`, problem: 'are not a list of containers', given: podSpec?.containers, allowed: 'Pods have at least one container, and lists of containers hold nothing else', fix: 'Correct the source' });
  }
  const tenant = tenantBoundaryOf(where);
  const namespace = document?.metadata?.namespace;
  if (tenant?.namespaceName !== undefined && namespace !== undefined && namespace !== tenant.namespaceName && kindOf(document)?.scope !== 'Cluster') {
    mistakes.push({ where, field: `${field}: metadata.namespace`, problem: 'leaves the namespace it is included in', given: namespace, allowed: `No namespace, or ${tenant.namespaceName}, is allowed in ${pathOf(Chart.of(where))}`, fix: 'Include it where it belongs' });
  }
  return mistakes;
}

function hasContainers(podSpec: any): boolean {
  const lists = ['containers', 'initContainers', 'ephemeralContainers', 'volumes'].map((list) => podSpec?.[list] ?? []);
  return lists[0].length > 0 && lists.every((list) => Array.isArray(list) && list.every((item) => typeof item === 'object' && item !== null));
}

function withResources(document: any, defaults: ContainerResourceDefaults): any {
  const path = kindOf(document)?.podSpec;
  const podSpec = podSpecOf(document);
  if (!path || podSpec === undefined) {
    return document;
  }
  const { cpuRequest, memoryRequest, memoryLimit, ephemeralStorageRequest } = defaults;
  const requests = definedFields({ 'cpu': cpuRequest, 'memory': memoryRequest, 'ephemeral-storage': ephemeralStorageRequest });
  const limits = definedFields({ memory: memoryLimit });
  return containersOf(podSpec).filter(({ list }) => list !== 'ephemeralContainers').reduce((filled, { container, list, index }) => {
    const { resources } = container;
    const merged = definedFields({
      ...resources,
      limits: orUndefined({ ...limits, ...resources?.limits }),
      requests: orUndefined({ ...withoutLimited(requests, resources?.limits), ...resources?.requests }),
    });
    return Object.keys(merged).length === 0 ? filled : withValueAt(filled, [...path, list, index, 'resources'], merged);
  }, document);
}

/** A limit without a request is the request; a default must not come between. */
function withoutLimited(requests: any, limits: any): any {
  return Object.fromEntries(Object.entries(requests).filter(([name]) => limits?.[name] === undefined));
}

function orUndefined(values: object): object | undefined {
  return Object.keys(values).length > 0 ? values : undefined;
}
