import { Labels, LabelSelector, kindNameOf, kindOf, matchesSelector, podSpecOf } from '../manifest';
import { AccessProof, NetworkProof } from '../proof';
import { TargetCluster } from '../target';

/** An object among the others, as rules over several objects see it. */
export interface GraphObject {
  /** Normalised, and never to be changed. */
  readonly manifest: any;
  /** The tenant whose boundary the object stands in; none for plain files and outside every tenant. */
  readonly tenant?: string;
  /** The registries that the tenant may use, where a boundary says so. */
  readonly registries?: readonly string[];
  /** Why the document that should hold the object could not be read; the manifest holds what could be. */
  readonly unreadable?: string;
  /** Where the object comes from: a construct, or a file. */
  readonly origin?: { readonly construct?: string; readonly file?: string };
}

/** A breach that a rule over several objects found. */
export interface GraphFinding {
  readonly object: GraphObject;
  /** The path in the object, such as `spec.podSelector`; empty for the whole of it. */
  readonly path: string;
  readonly value?: unknown;
  /** What is wrong, as a sentence without its full stop. */
  readonly message: string;
}

/** An object that makes pods, with what other objects select its pods by. */
export interface GraphWorkload {
  readonly object: GraphObject;
  readonly namespace: string;
  readonly labels: Labels;
  readonly podSpec: any;
}

/** The name of a direction in `policyTypes`. */
export type PolicyDirection = 'Ingress' | 'Egress';

/** All objects that are judged together, looked up by kind and namespace. */
export class ObjectGraph {
  private readonly byKind = new Map<string, GraphObject[]>();
  private readonly byKindAndNamespace = new Map<string, GraphObject[]>();
  private readonly byIdentity = new Map<string, GraphObject>();
  private readonly workloadsByLabel = new Map<string, Map<string, GraphWorkload[]>>();
  private workloadsByNamespace: Map<string, GraphWorkload[]> | undefined;
  private networkProof: NetworkProof | undefined;
  private accessProof: AccessProof | undefined;

  constructor(
    public readonly objects: readonly GraphObject[],
    /** The Kubernetes minor that the objects are written for. */
    public readonly minor: number,
    /** The cluster that the objects are written for; one of which nothing is known where it is left out. */
    public readonly target: TargetCluster = TargetCluster.of(),
  ) {
    for (const object of objects) {
      const { manifest } = object;
      const kind = kindNameOf(manifest);
      const namespace = namespaceOf(manifest);
      append(this.byKind, kind, object);
      append(this.byKindAndNamespace, `${kind} ${namespace}`, object);
      this.byIdentity.set(`${kind} ${namespace} ${manifest.metadata?.name}`, object);
    }
  }

  /** Who can reach whom among the objects, as far as they can be read. */
  public get network(): NetworkProof {
    this.networkProof ??= new NetworkProof(this.readable, { target: this.target, policyWriters: () => this.access.policyWriters() });
    return this.networkProof;
  }

  /** Who may do what among the objects, and what comes of it, as far as they can be read. */
  public get access(): AccessProof {
    this.accessProof ??= new AccessProof(this.readable);
    return this.accessProof;
  }

  /** Other objects for the same cluster. */
  public withObjects(objects: readonly GraphObject[]): ObjectGraph {
    return new ObjectGraph(objects, this.minor, this.target);
  }

  /** The objects of a kind, given as `group/Kind` or `Kind`. */
  public ofKind(kind: string): readonly GraphObject[] {
    return this.byKind.get(kind) ?? [];
  }

  /** The objects of a kind in a namespace. */
  public inNamespace(kind: string, namespace: string): readonly GraphObject[] {
    return this.byKindAndNamespace.get(`${kind} ${namespace}`) ?? [];
  }

  /** The object of that kind, namespace and name; the namespace is left out for cluster-wide kinds. */
  public find(kind: string, name: string, namespace: string = ''): GraphObject | undefined {
    return this.byIdentity.get(`${kind} ${namespace} ${name}`);
  }

  /** Every object that makes pods. */
  public get workloads(): readonly GraphWorkload[] {
    return [...this.groupedWorkloads().values()].flat();
  }

  /** The objects of a namespace that make pods. */
  public workloadsIn(namespace: string): readonly GraphWorkload[] {
    return this.groupedWorkloads().get(namespace) ?? [];
  }

  /** The objects of a namespace whose pods a selector selects, without a look at every other one. */
  public selectedIn(namespace: string, selector: LabelSelector | undefined | null): readonly GraphWorkload[] {
    const byLabel = this.labelsIn(namespace);
    const [first, ...rest] = labelPairs(selector?.matchLabels).map((pair) => byLabel.get(pair) ?? []);
    const candidates = rest.reduce((shortest, list) => list.length < shortest.length ? list : shortest, first ?? this.workloadsIn(namespace));
    return candidates.filter(({ labels }) => matchesSelector(selector, labels));
  }

  /** The objects of a namespace that make pods, by each label of the pods. */
  private labelsIn(namespace: string): ReadonlyMap<string, readonly GraphWorkload[]> {
    let byLabel = this.workloadsByLabel.get(namespace);
    if (!byLabel) {
      byLabel = new Map();
      for (const workload of this.workloadsIn(namespace)) {
        labelPairs(workload.labels).forEach((pair) => append(byLabel!, pair, workload));
      }
      this.workloadsByLabel.set(namespace, byLabel);
    }
    return byLabel;
  }

  private get readable(): GraphObject[] {
    return this.objects.filter(({ unreadable }) => unreadable === undefined);
  }

  private groupedWorkloads(): Map<string, GraphWorkload[]> {
    if (!this.workloadsByNamespace) {
      this.workloadsByNamespace = new Map();
      for (const object of this.objects) {
        const podSpec = podSpecOf(object.manifest);
        if (podSpec) {
          const namespace = namespaceOf(object.manifest);
          append(this.workloadsByNamespace, namespace, { object, namespace, labels: podMetadataOf(object.manifest)?.labels, podSpec });
        }
      }
    }
    return this.workloadsByNamespace;
  }
}

/** The namespace of an object; `default` where a namespaced object names none, as kubectl does. */
export function namespaceOf(manifest: any): string {
  return manifest.metadata?.namespace || (kindOf(manifest)?.scope === 'Cluster' ? '' : 'default');
}

/** Each label as one text. */
export function labelPairs(labels: Labels): string[] {
  return Object.entries(labels ?? {}).map(([key, value]) => `${key}=${value}`);
}

/** The directions in which a NetworkPolicy isolates: what it says, or Ingress and, where it has egress rules, Egress. */
export function directionsOf(policy: any): readonly PolicyDirection[] {
  return policy.spec?.policyTypes ?? (policy.spec?.egress?.length > 0 ? ['Ingress', 'Egress'] : ['Ingress']);
}

/** The metadata of the pods that an object makes. */
export function podMetadataOf(manifest: any): any {
  return kindOf(manifest)?.podSpec?.slice(0, -1).reduce((value, key) => value?.[key], manifest)?.metadata;
}

function append<V>(map: Map<string, V[]>, key: string, value: V): void {
  const list = map.get(key);
  if (list) {
    list.push(value);
  } else {
    map.set(key, [value]);
  }
}
