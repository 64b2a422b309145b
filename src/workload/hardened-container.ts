import * as kplus from 'cdk8s-plus-28';
import { IConstruct } from 'constructs';
import { definedFields } from './defined-fields';
import { showSize } from './writable-path';
import { Mistake } from '../errors';
import { DNS_LABEL_ALLOWED, isDnsLabel } from '../manifest';

/** The AppArmor profiles that a pod or container may run under. */
export enum AppArmorProfileType {
  /** The default profile of the container runtime. */
  RUNTIME_DEFAULT = 'RuntimeDefault',
  /** A profile that is loaded on the node. */
  LOCALHOST = 'Localhost',
  /** None; needs an exemption from `pod-apparmor-profile`. */
  UNCONFINED = 'Unconfined',
}

/**
 * An AppArmor profile, for Kubernetes 1.30 and newer.
 *
 * @see https://kubernetes.io/docs/tutorials/security/apparmor/
 */
export interface AppArmorProfile {
  /** Which kind of profile. */
  readonly type: AppArmorProfileType;
  /**
   * The name of the profile on the node, for `LOCALHOST`.
   *
   * @default - none
   */
  readonly localhostProfile?: string;
}

/** What a container of a hardened workload may have that cdk8s-plus cannot say. */
export interface HardenedContainerExtras {
  /**
   * Ephemeral storage (logs, writable layer, emptyDirs) that the container asks for and may use at most.
   * A request is required. Any size is possible, not whole gibibytes only.
   *
   * @default - what `resources.ephemeralStorage` says
   */
  readonly ephemeralStorage?: kplus.EphemeralStorageResources;
  /**
   * Extended resources such as GPUs, by name; they are set as request and limit alike, as Kubernetes demands.
   *
   * @default - none
   */
  readonly extendedResources?: { [name: string]: string };
  /**
   * The AppArmor profile of this container.
   *
   * @default - the pod's
   */
  readonly appArmorProfile?: AppArmorProfile;
}

/** A further container, init container or sidecar of a hardened workload. */
export interface HardenedContainerProps extends kplus.ContainerProps, HardenedContainerExtras {}

/** A container beside what has to be written over how cdk8s-plus renders it. */
export interface HeldContainer {
  readonly container: kplus.Container;
  readonly extras: HardenedContainerExtras;
  /** cdk8s-plus invents a startup probe for every port; it is rendered only where the user asked for one. */
  readonly dropStartupProbe: boolean;
}

/** The props that cdk8s-plus takes; ephemeral storage goes another way, since it writes whole gibibytes only. */
export function plainProps(props: HardenedContainerProps): kplus.ContainerProps {
  const { ephemeralStorage: _storage, extendedResources: _extended, appArmorProfile: _profile, resources, ...plain } = props;
  return { ...plain, resources: { cpu: resources?.cpu, memory: resources?.memory } };
}

/** Puts what cdk8s-plus did not take beside the container that it made. */
export function holdContainer(container: kplus.Container, props: HardenedContainerProps): HeldContainer {
  const { ephemeralStorage, extendedResources, appArmorProfile, resources } = props;
  const extras = { ephemeralStorage: ephemeralStorage ?? resources?.ephemeralStorage, extendedResources, appArmorProfile };
  return { container, extras, dropStartupProbe: props.startup === undefined };
}

/** Writes what cdk8s-plus cannot say over the container that it rendered. */
export function renderContainer(rendered: any, { extras, dropStartupProbe }: HeldContainer): any {
  const { startupProbe, ...container } = rendered;
  const { appArmorProfile } = extras;
  const resources = renderResources(rendered.resources, extras);
  return {
    ...container,
    ...dropStartupProbe || startupProbe === undefined ? {} : { startupProbe },
    ...resources ? { resources } : {},
    ...appArmorProfile ? { securityContext: { ...container.securityContext, appArmorProfile: { ...appArmorProfile } } } : {},
  };
}

/** What the API server would refuse of a container's name and ports. */
export function shapeMistakes(where: IConstruct, { container, extras }: HeldContainer, path: string): Mistake[] {
  const { name, ports } = container;
  const mistakes: Mistake[] = isDnsLabel(name) ? [] : [
    { where, field: `${path}.name`, problem: 'is not a DNS-1123 label', given: name, allowed: DNS_LABEL_ALLOWED, fix: 'Pass a valid name' },
  ];
  [...container.portNumber === 0 ? [{ number: 0 }] : [], ...ports].forEach(({ number }, index) => {
    if (!(Number.isInteger(number) && number >= 1 && number <= 65535)) {
      mistakes.push({ where, field: `${path}.ports[${index}]`, problem: 'is out of range', given: number, allowed: 'A whole number from 1 to 65535 is allowed', fix: 'Correct the port' });
    }
  });
  for (const resource of Object.keys(extras.extendedResources ?? {}).filter((key) => !key.includes('/') && !key.startsWith('hugepages-'))) {
    mistakes.push({ where, field: `${path}.extendedResources`, problem: 'names a resource that is not extended', given: resource, allowed: 'Names with a domain, such as nvidia.com/gpu, and hugepages are allowed', fix: 'Use cpu, memory and ephemeralStorage for the others' });
  }
  return mistakes;
}

/** The container as the stance reads it, from what is known before it is rendered. */
export function previewContainer({ container, extras }: HeldContainer): any {
  const { user, group, ensureNonRoot, privileged, readOnlyRootFilesystem } = container.securityContext;
  const { allowPrivilegeEscalation, capabilities, seccompProfile } = container.securityContext;
  const { cpu, memory } = container.resources ?? {};
  return definedFields({
    name: container.name,
    image: container.image,
    ports: container.ports.map(({ number, name, hostPort }) => definedFields({ containerPort: number, name, hostPort })),
    resources: renderResources({
      requests: definedFields({ cpu: cpu?.request?.amount, memory: memory?.request && showSize(memory.request) }),
      limits: definedFields({ cpu: cpu?.limit?.amount, memory: memory?.limit && showSize(memory.limit) }),
    }, extras),
    securityContext: definedFields({
      runAsUser: user,
      runAsGroup: group,
      runAsNonRoot: ensureNonRoot,
      privileged,
      readOnlyRootFilesystem,
      allowPrivilegeEscalation,
      capabilities: capabilities && definedFields({ add: capabilities.add, drop: capabilities.drop }),
      seccompProfile,
      appArmorProfile: extras.appArmorProfile,
    }),
  });
}

function renderResources(rendered: any, { ephemeralStorage, extendedResources }: HardenedContainerExtras): any {
  const { request, limit } = ephemeralStorage ?? {};
  const requests = { ...rendered?.requests, ...request ? { 'ephemeral-storage': showSize(request) } : {}, ...extendedResources };
  const limits = { ...rendered?.limits, ...limit ? { 'ephemeral-storage': showSize(limit) } : {}, ...extendedResources };
  const resources = {
    ...rendered,
    ...Object.keys(limits).length > 0 ? { limits } : {},
    ...Object.keys(requests).length > 0 ? { requests } : {},
  };
  return Object.keys(resources).length > 0 ? resources : undefined;
}
