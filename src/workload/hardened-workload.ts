import { ApiObject, ApiObjectMetadataDefinition, JsonPatch, Lazy } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { mistakesOf } from './breach-mistakes';
import { definedFields } from './defined-fields';
import {
  HardenedContainerExtras, HardenedContainerProps, HeldContainer, holdContainer, plainProps, previewContainer, renderContainer, shapeMistakes,
} from './hardened-container';
import { HardenedWorkloadProps } from './hardened-workload-props';
import { annotateExemptions, guardRendering, hardenManifest, hardeningOptionsAt, judgeExpiry } from './hardening-guard';
import { HardeningOptions, breachesOfContainer, hardenPodSpec } from './pod-hardening';
import { PodTemplate } from './pod-template';
import { WorkloadIdentity, identify } from './workload-identity';
import { WorkloadService, WorkloadServiceProps, refuseTakenServiceName } from './workload-service';
import { refuse, refuseAll } from '../errors';
import { kindOf } from '../manifest';
import { Connections, DeclaredPort, IConnectable, IConnectionEndpoint, PeerBinding, PeerContext } from '../network';
import { Exemption } from '../rules';

/**
 * What all hardened workloads share: a cdk8s-plus pod held inside, the hardening of whatever it renders,
 * and exact connections.
 *
 * It goes wherever cdk8s-plus takes a pod selector, a network policy peer or an RBAC subject.
 */
export abstract class HardenedWorkload extends Construct
  implements IConnectable, IConnectionEndpoint, kplus.IPodSelector, kplus.INetworkPolicyPeer, kplus.ISubject {

  /** The object's name. */
  public readonly name: string;
  /** Whom this workload may talk to, and who may talk to it. Nothing is allowed until it is said here. */
  public readonly connections: Connections;
  /** The service account that the pods run as. */
  public readonly serviceAccount: kplus.IServiceAccount;
  /** Where pods are scheduled: affinity, tolerations, spreading. */
  public readonly scheduling: kplus.WorkloadScheduling;

  private readonly apiObject: ApiObject;
  private readonly identity: WorkloadIdentity;
  private readonly template: PodTemplate;
  private readonly held: HeldContainer[] = [];
  private readonly _exemptions: readonly Exemption[];
  private readonly hardening: HardeningOptions;

  constructor(scope: Construct, id: string, props: HardenedWorkloadProps) {
    super(scope, id);
    this._exemptions = [...props.exemptions ?? []];
    this.identity = identify(this, props, this._kind().maxNameLength);
    this.name = this.identity.name;
    this.hardening = hardeningOptionsAt(this, { writablePaths: props.writablePaths, setsIds: true });
    this.apiObject = this.createObject(props);
    this.serviceAccount = props.serviceAccount ?? this.createServiceAccount();
    this.template = this.createTemplate(props);
    this.scheduling = this.template.scheduling;
    this.connections = new Connections(this);

    this.addContainer(this.mainContainer(props));
    props.containers?.forEach((container) => this.addContainer(container));
    props.initContainers?.forEach((container) => this.addInitContainer(container));
    props.volumes?.forEach((volume) => this.addVolume(volume));
    this.refuseWeakPod(props);
    judgeExpiry(this, this._exemptions);
  }

  /** The namespace that the object goes to; undefined where the chart leaves it open. */
  public get namespaceName(): string | undefined {
    return this.apiObject.metadata.namespace;
  }

  /** The name by which connections speak of this workload. */
  public get endpointName(): string {
    return this.name;
  }

  /** The labels by which the pods are selected: `app.kubernetes.io/name` and `app.kubernetes.io/instance`. */
  public get podLabels(): { [key: string]: string } {
    return { ...this.identity.selectorLabels };
  }

  /** The `app.kubernetes.io` labels that every object of this workload carries. */
  public get labels(): { [key: string]: string } {
    return { ...this.identity.labels };
  }

  /** The ports that the containers declare. */
  public get declaredPorts(): DeclaredPort[] {
    const sidecars = this.template.initContainers.filter(({ restartPolicy }) => restartPolicy !== undefined);
    return [...this.template.containers, ...sidecars].flatMap(({ ports }) => ports)
      .map(({ number, name, protocol }) => ({ number, name, protocol: protocol ?? kplus.Protocol.TCP }));
  }

  /** The object's metadata, for further labels and annotations. */
  public get metadata(): ApiObjectMetadataDefinition {
    return this.apiObject.metadata;
  }

  /** The pods' metadata, for further labels and annotations. */
  public get podMetadata(): ApiObjectMetadataDefinition {
    return this.template.podMetadata;
  }

  /** The containers, without init containers and sidecars. */
  public get containers(): kplus.Container[] {
    return this.template.containers;
  }

  /** The init containers and sidecars. */
  public get initContainers(): kplus.Container[] {
    return this.template.initContainers;
  }

  /** What of this workload may be weaker than the defaults. */
  public get exemptions(): Exemption[] {
    return [...this._exemptions];
  }

  /**
   * Adds a container. It is hardened as the main one is.
   *
   * Refused with an error: a weaker value without exemption, a missing resource, a name that is taken.
   *
   * @param container the container's props
   */
  public addContainer(container: HardenedContainerProps): kplus.Container {
    const created = this.template.addContainer(plainProps(container));
    this.hold(holdContainer(created, container), 'containers');
    return created;
  }

  /**
   * Adds an init container, or with `restartPolicy` Always a sidecar. It is hardened as the main one is.
   *
   * Refused with an error: what `addContainer` refuses, and probes of init containers that are no sidecars.
   *
   * @param container the container's props
   */
  public addInitContainer(container: HardenedContainerProps): kplus.Container {
    const created = this.template.addInitContainer(plainProps(container));
    this.hold(holdContainer(created, container), 'initContainers');
    return created;
  }

  /**
   * Adds a container that was made with cdk8s-plus. It is hardened as the main one is.
   *
   * Refused with an error: what `addContainer` refuses.
   *
   * @param container the container
   * @param extras what cdk8s-plus cannot say of it; its ephemeral storage request is required here unless it is in whole gibibytes
   */
  public attachContainer(container: kplus.Container, extras: HardenedContainerExtras = {}): void {
    const ephemeralStorage = extras.ephemeralStorage ?? container.resources?.ephemeralStorage;
    this.template.attachContainer(container);
    this.hold({ container, extras: { ...extras, ephemeralStorage }, dropStartupProbe: false }, 'containers');
  }

  /**
   * Adds a volume to the pod.
   *
   * Refused with an error: a path of the node or a type that the restricted level does not allow, without exemption.
   *
   * @param volume the volume
   */
  public addVolume(volume: kplus.Volume): void {
    const rendered = kplus.k8s.KubePod.manifest({ spec: { containers: [], volumes: [volume._toKube()] } }).spec;
    const { breaches } = hardenPodSpec(rendered, { ...this.hardening, ownsServiceAccount: false });
    refuseAll(mistakesOf(breaches, this, this.podSpecPath, this._exemptions));
    this.template.addVolume(volume);
  }

  /**
   * Adds an entry to the pod's hosts file.
   *
   * @param hostAlias the entry
   */
  public addHostAlias(hostAlias: kplus.HostAlias): void {
    this.template.addHostAlias(hostAlias);
  }

  /**
   * Changes the rendered manifest. What cdk8s-plus does not know is kept, and the result is hardened again:
   * a weaker value fails synth unless it is exempted.
   *
   * @param operations RFC 6902 operations, such as `JsonPatch.add('/spec/paused', true)`
   */
  public addJsonPatch(...operations: JsonPatch[]): void {
    this.apiObject.addJsonPatch(...operations);
  }

  /**
   * Creates a Service of type ClusterIP in front of the pods.
   *
   * Refused with an error: a second Service of the workload with the same name. The headless Service of a
   * HardenedStatefulSet has the workload's name already.
   *
   * @param props its ports and routing; the declared ports and the workload's name are the defaults
   */
  public addService(props: WorkloadServiceProps = {}): WorkloadService {
    refuseTakenServiceName(this, this, props.name ?? this.endpointName);
    return new WorkloadService(this, `Service${props.name ?? ''}`, { ...props, workload: this });
  }

  /**
   * Takes this workload as a peer of a connection.
   *
   * @param context what the connection asks for
   */
  public bindPeer(context: PeerContext): PeerBinding {
    return this.connections.bindPeer(context);
  }

  /** Selects the pods, where cdk8s-plus asks for a pod selector. */
  public toPodSelectorConfig(): kplus.PodSelectorConfig {
    return this.template.toPodSelectorConfig();
  }

  /** Selects the pods, where cdk8s-plus asks for a network policy peer. */
  public toNetworkPolicyPeerConfig(): kplus.NetworkPolicyPeerConfig {
    return { podSelector: this.toPodSelectorConfig() };
  }

  /** This workload itself. */
  public toPodSelector(): kplus.IPodSelector | undefined {
    return this;
  }

  /** The service account of the pods with its namespace, where cdk8s-plus asks for an RBAC subject. */
  public toSubjectConfiguration(): kplus.SubjectConfiguration {
    return { apiGroup: '', kind: 'ServiceAccount', name: this.serviceAccount.name, namespace: this.namespaceName };
  }

  /**
   * The kind that is rendered.
   *
   * @internal
   */
  public abstract _kind(): RenderedKind;

  /**
   * The object's spec around the pod template.
   *
   * @internal
   */
  public abstract _renderSpec(template: any): any;

  /**
   * What subclasses add to the rendered pod spec before it is hardened.
   *
   * @internal
   */
  public _extendPodSpec(podSpec: any): any {
    return podSpec;
  }

  private createObject(props: HardenedWorkloadProps): ApiObject {
    const { apiVersion, kind } = this._kind();
    const object = new ApiObject(this, 'Resource', {
      apiVersion,
      kind,
      metadata: { ...props.metadata, name: this.name, labels: { ...this.identity.labels, ...props.metadata?.labels } },
      spec: Lazy.any({ produce: () => this.renderHardened(props) }),
    });
    annotateExemptions(object, this._exemptions);
    this._exemptions.forEach((exemption) => exemption.applyTo(this));
    guardRendering(object, this, this.hardening, this._exemptions);
    return object;
  }

  private createServiceAccount(): kplus.IServiceAccount {
    new ApiObject(this, 'ServiceAccount', {
      apiVersion: 'v1',
      kind: 'ServiceAccount',
      metadata: { name: this.name, namespace: this.namespaceName, labels: this.labels },
      automountServiceAccountToken: false,
    });
    return kplus.ServiceAccount.fromServiceAccountName(this, 'ServiceAccountReference', this.name, { namespaceName: this.namespaceName });
  }

  private createTemplate(props: HardenedWorkloadProps): PodTemplate {
    return new PodTemplate(this, 'Template', {
      owner: this.apiObject,
      selectorLabels: this.identity.selectorLabels,
      podMetadata: { ...props.podMetadata, labels: { ...this.identity.labels, ...props.podMetadata?.labels } },
      restartPolicy: this._kind().restartPolicy,
      serviceAccount: this.serviceAccount,
      automountServiceAccountToken: props.automountServiceAccountToken,
      hostNetwork: props.hostNetwork,
      securityContext: { fsGroupChangePolicy: kplus.FsGroupChangePolicy.ON_ROOT_MISMATCH, ...props.podSecurityContext },
      dns: props.dns,
      hostAliases: props.hostAliases,
      terminationGracePeriod: props.terminationGracePeriod,
    });
  }

  private mainContainer(props: HardenedWorkloadProps): HardenedContainerProps {
    const { image, cpu, memory, ephemeralStorage, port, ports, command, args, workingDir, envVariables, envFrom } = props;
    const { volumeMounts, imagePullPolicy, readiness, liveness, startup, lifecycle, securityContext, extendedResources } = props;
    const defaultReadiness = this._kind().serves && port !== undefined ? kplus.Probe.fromTcpSocket({ port }) : undefined;
    return {
      name: props.containerName ?? this.name,
      portNumber: port,
      readiness: readiness ?? defaultReadiness,
      resources: { cpu, memory },
      image,
      ephemeralStorage,
      extendedResources,
      ports,
      command,
      args,
      workingDir,
      envVariables: { ...envVariables },
      envFrom: [...envFrom ?? []],
      volumeMounts: [...volumeMounts ?? []],
      imagePullPolicy,
      liveness,
      startup,
      lifecycle,
      securityContext,
    };
  }

  /** Takes a container in once its name is free and the stance accepts it. */
  private hold(held: HeldContainer, list: 'containers' | 'initContainers'): void {
    const { name } = held.container;
    const path = `${list}[${this.template[list].length - 1}]`;
    if (this.held.some(({ container }) => container.name === name)) {
      refuse({ where: this, field: `${path}.name`, problem: 'is taken', given: name, allowed: 'Every container of a pod has a name of its own', fix: 'Give the container another name' });
    }
    const breaches = breachesOfContainer(previewContainer(held), path, PREVIEW_POD, this.hardening);
    refuseAll([...shapeMistakes(this, held, path), ...mistakesOf(breaches, this, this.podSpecPath, this._exemptions)]);
    this.held.push(held);
  }

  private refuseWeakPod(props: HardenedWorkloadProps): void {
    const { user, group, fsGroup, ensureNonRoot, sysctls } = props.podSecurityContext ?? {};
    const podSpec = this.withPodExtras({
      containers: [],
      hostNetwork: props.hostNetwork,
      automountServiceAccountToken: props.automountServiceAccountToken,
      serviceAccountName: this.serviceAccount.name,
      securityContext: { runAsUser: user, runAsGroup: group, fsGroup, runAsNonRoot: ensureNonRoot, sysctls },
    }, props);
    const { breaches } = hardenPodSpec(podSpec, this.hardening);
    refuseAll(mistakesOf(breaches, this, this.podSpecPath, this._exemptions));
  }

  private get podSpecPath(): string {
    return kindOf(this._kind())!.podSpec!.join('.');
  }

  private renderHardened(props: HardenedWorkloadProps): any {
    const rendered = this.template.renderSpec();
    const byName = new Map(this.held.map((held) => [held.container.name, held]));
    const overwrite = (container: any) => renderContainer(container, byName.get(container.name)!);
    const podSpec = this._extendPodSpec(this.withPodExtras({
      ...rendered,
      containers: rendered.containers.map(overwrite),
      ...rendered.initContainers ? { initContainers: rendered.initContainers.map(overwrite) } : {},
    }, props));
    const { apiVersion, kind } = this._kind();
    const spec = this._renderSpec({ metadata: this.template.renderMetadata(), spec: podSpec });
    return hardenManifest({ apiVersion, kind, spec }, this.hardening).manifest.spec;
  }

  /** Writes what cdk8s-plus cannot say of a pod. */
  private withPodExtras(podSpec: any, props: HardenedWorkloadProps): any {
    const { priorityClassName, runtimeClassName, hostUsers, nodeSelector, imagePullSecrets } = props;
    const { supplementalGroups, seccompProfile, appArmorProfile } = props;
    return {
      ...podSpec,
      ...definedFields({ priorityClassName, runtimeClassName, hostUsers, nodeSelector }),
      ...imagePullSecrets ? { imagePullSecrets: imagePullSecrets.map(({ name }) => ({ name })) } : {},
      securityContext: { ...podSpec.securityContext, ...definedFields({ supplementalGroups, seccompProfile, appArmorProfile }) },
    };
  }
}

/** The kind that a workload renders, and how it differs from the others. */
export interface RenderedKind {
  /** The API version of the kind. */
  readonly apiVersion: string;
  /** The kind. */
  readonly kind: string;
  /** Whether it serves traffic for as long as it runs, so that readiness means something. */
  readonly serves: boolean;
  /** What happens when a container of the pod ends. */
  readonly restartPolicy: kplus.RestartPolicy;
  /** The longest name that the kind may have. */
  readonly maxNameLength: number;
}

/** What containers inherit from the pod, as far as the judgement of a container depends on it. */
const PREVIEW_POD = { securityContext: { seccompProfile: { type: 'RuntimeDefault' } } };
