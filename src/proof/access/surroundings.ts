import { Bindings, CLUSTER, RoleGrant, Place } from './bindings';
import { isBuiltInBinding } from './built-in';
import { Principal, SERVICE_ACCOUNTS, groupsOf, serviceAccount } from './principal';
import { Roles } from './roles';
import { TENANT_LABEL } from '../../boundary';
import { KINDS, containersOf, kindName, podSpecOf } from '../../manifest';
import { NetworkObject, namespaceNameOf } from '../network';

/** What an attacker finds in a namespace. */
export interface AccessNamespace {
  readonly name: string;
  readonly tenant?: string;
  /** Whether its Namespace object is among the objects; of others nothing is known, and the worst is assumed. */
  readonly isKnown: boolean;
  /** Whether Pod Security keeps its pods from taking over their node. */
  readonly holdsPods: boolean;
  /** The names of service accounts that are known to be there. */
  readonly serviceAccounts: Set<string>;
  /** Service accounts whose tokens are in pods. */
  readonly mounted: Set<string>;
  /** Service accounts whose tokens are in Secrets. */
  readonly tokenSecrets: Map<string, string>;
  /** Whether pods there hold Secrets. */
  podsHoldSecrets: boolean;
  /** Whether a pod there would hand over its node to whoever is in it. */
  podsHoldNode: boolean;
}

/** The namespaces of the control plane. */
export const CONTROL_PLANE = 'kube-system';

const BINDING_KINDS = ['ClusterRoleBinding', 'RoleBinding'].map((kind) => kindName('rbac.authorization.k8s.io', kind));
const POD_KINDS = KINDS.filter(({ podSpec }) => podSpec).map(({ group, kind }) => kindName(group, kind));
const HOLDING_LEVELS = ['baseline', 'restricted'];
const LEVEL_LABEL = 'pod-security.kubernetes.io/enforce';
const TOKEN_TYPE = 'kubernetes.io/service-account-token';
const DEFAULT_ACCOUNT = 'default';
const ACCOUNT_ANNOTATION = 'kubernetes.io/service-account.name';

/**
 * Capabilities by which a container comes to its node: mounts and namespaces (SYS_ADMIN), kernel modules (SYS_MODULE), another
 * kernel (SYS_BOOT), memory and devices (SYS_RAWIO), processes of others (SYS_PTRACE) and any file by its handle (DAC_READ_SEARCH).
 *
 * @see https://man7.org/linux/man-pages/man7/capabilities.7.html
 */
const HOST_CAPABILITIES = ['ALL', 'DAC_READ_SEARCH', 'SYS_ADMIN', 'SYS_BOOT', 'SYS_MODULE', 'SYS_PTRACE', 'SYS_RAWIO'];

/** What an attacker finds in the cluster. */
export class Surroundings {
  public readonly namespaces = new Map<string, AccessNamespace>();
  private readonly own: ReadonlySet<NetworkObject>;
  private readonly withGrants = new Map<string, Principal[]>();
  /** Whether all service accounts hold a role that is not one of every cluster. */
  private isEveryAccountHolder = false;

  constructor(byKind: ReadonlyMap<string, readonly NetworkObject[]>, public readonly roles: Roles, public readonly bindings: Bindings) {
    const ofKind = (kind: string) => byKind.get(kind) ?? [];
    this.own = new Set(BINDING_KINDS.flatMap(ofKind).filter(({ manifest }) => !isBuiltInBinding(manifest)));
    ofKind('Namespace').forEach((object) => this.addNamespace(object));
    byKind.forEach((objects) => objects.forEach(({ manifest: { metadata }, tenant }) => {
      if (tenant !== undefined && metadata?.namespace) {
        this.in(metadata.namespace, tenant);
      }
    }));
    [...bindings.principals, ...bindings.dangling.flatMap(({ principals }) => principals)].forEach((principal) => this.addAccount(principal));
    bindings.grants.filter(({ principal, binding }) => principal.kind === 'Group' && this.own.has(binding)).forEach(({ principal }) => this.addGroup(principal));
    const unmounted = new Set(ofKind('ServiceAccount').filter(({ manifest }) => manifest.automountServiceAccountToken === false)
      .map(({ manifest }) => `${namespaceNameOf(manifest)}/${manifest.metadata?.name}`));
    ofKind('ServiceAccount').forEach(({ manifest }) => this.in(namespaceNameOf(manifest)).serviceAccounts.add(manifest.metadata?.name));
    ofKind('Secret').filter(({ manifest }) => manifest.type === TOKEN_TYPE).forEach(({ manifest }) => {
      this.in(namespaceNameOf(manifest)).tokenSecrets.set(manifest.metadata?.name, manifest.metadata?.annotations?.[ACCOUNT_ANNOTATION]);
    });
    POD_KINDS.flatMap(ofKind).forEach(({ manifest }) => this.addPods(manifest, unmounted));
  }

  /** Whether a binding is one that every cluster begins with. */
  public isBuiltIn(binding: NetworkObject): boolean {
    return !this.own.has(binding);
  }

  /** A namespace, known or not. */
  public in(name: string, tenant?: string): AccessNamespace {
    let namespace = this.namespaces.get(name);
    if (!namespace) {
      namespace = newNamespace(name, tenant);
      this.namespaces.set(name, namespace);
    }
    return namespace;
  }

  /** The service accounts of a place that hold roles or wait for them, as one of all accounts does: those that are worth to be. */
  public privilegedAccounts(place: Place): readonly Principal[] {
    if (place === CLUSTER) {
      return [...this.withGrants.values()].flat();
    }
    const known = this.withGrants.get(place) ?? [];
    const isKnown = !this.isEveryAccountHolder || known.some(({ name }) => name === DEFAULT_ACCOUNT);
    return isKnown ? known : [...known, serviceAccount(place, DEFAULT_ACCOUNT)];
  }

  /** The namespaces that a place stands for, as far as they are of interest: those that are known. */
  public namespacesIn(place: Place): AccessNamespace[] {
    return place === CLUSTER ? [...this.namespaces.values()] : [this.in(place)];
  }

  /** What somebody holds, by itself and by the groups that the API server puts it in. */
  public grantsOf(principal: Principal): RoleGrant[] {
    const ofGroups = groupsOf(principal).flatMap((name) => this.bindings.of({ kind: 'Group', name, namespace: '' }));
    return principal.kind === 'Group' ? ofGroups : [...this.bindings.of(principal), ...ofGroups];
  }

  private addNamespace({ manifest, tenant }: NetworkObject): void {
    const { name, labels } = manifest.metadata ?? {};
    const label = labels?.[TENANT_LABEL];
    this.namespaces.set(name, {
      ...newNamespace(name, typeof label === 'string' ? label : tenant), isKnown: true, holdsPods: HOLDING_LEVELS.includes(labels?.[LEVEL_LABEL]),
    });
  }

  private addAccount({ kind, namespace, name }: Principal): void {
    if (kind !== 'ServiceAccount') {
      return;
    }
    this.in(namespace).serviceAccounts.add(name);
    const known = this.withGrants.get(namespace);
    if (!known) {
      this.withGrants.set(namespace, [serviceAccount(namespace, name)]);
    } else if (!known.some((other) => other.name === name)) {
      known.push(serviceAccount(namespace, name));
    }
  }

  /** What a group of service accounts holds is held by the account that every namespace has. */
  private addGroup({ name }: Principal): void {
    if (name === SERVICE_ACCOUNTS) {
      this.isEveryAccountHolder = true;
    } else if (name.startsWith(`${SERVICE_ACCOUNTS}:`)) {
      this.addAccount(serviceAccount(name.slice(SERVICE_ACCOUNTS.length + 1), DEFAULT_ACCOUNT));
    }
  }

  private addPods(manifest: any, unmounted: ReadonlySet<string>): void {
    const podSpec = podSpecOf(manifest);
    if (!podSpec) {
      return;
    }
    const namespace = this.in(namespaceNameOf(manifest));
    const account = podSpec.serviceAccountName ?? podSpec.serviceAccount ?? DEFAULT_ACCOUNT;
    namespace.serviceAccounts.add(account);
    if ((podSpec.automountServiceAccountToken ?? !unmounted.has(`${namespace.name}/${account}`)) || hasTokenVolume(podSpec)) {
      namespace.mounted.add(account);
    }
    namespace.podsHoldSecrets ||= holdsSecrets(podSpec);
    namespace.podsHoldNode ||= holdsNode(podSpec);
  }
}

/** The service accounts of names, or those that hold roles where none are named. */
export function accountsNamed(surroundings: Surroundings, place: Place, names: readonly string[] | undefined): readonly Principal[] {
  return names === undefined || place === CLUSTER ? surroundings.privilegedAccounts(place).filter(({ name }) => names?.includes(name) ?? true)
    : names.map((name) => serviceAccount(place, name));
}

function newNamespace(name: string, tenant: string | undefined): AccessNamespace {
  return {
    name,
    tenant,
    isKnown: false,
    holdsPods: false,
    serviceAccounts: new Set([DEFAULT_ACCOUNT]),
    mounted: new Set(),
    tokenSecrets: new Map(),
    podsHoldSecrets: false,
    podsHoldNode: false,
  };
}

function hasTokenVolume({ volumes }: any): boolean {
  return listOf(volumes).some((volume) => listOf(volume?.projected?.sources).some((source) => source?.serviceAccountToken));
}

function holdsSecrets(podSpec: any): boolean {
  const inVolumes = listOf(podSpec.volumes).some((volume) => volume?.secret || listOf(volume?.projected?.sources).some((source) => source?.secret));
  return inVolumes || containersOf(podSpec).some(({ container }) => listOf(container.envFrom).some((source) => source?.secretRef)
    || listOf(container.env).some((variable) => variable?.valueFrom?.secretKeyRef));
}

function holdsNode(podSpec: any): boolean {
  return podSpec.hostPID === true || isHostProcess(podSpec) || listOf(podSpec.volumes).some((volume) => volume?.hostPath)
    || containersOf(podSpec).some(({ container }) => isHostContainer(container));
}

function isHostContainer(container: any): boolean {
  return container.securityContext?.privileged === true || isHostProcess(container) || addsHostCapability(container);
}

/** A process of the node, on Windows. */
function isHostProcess({ securityContext }: any): boolean {
  return securityContext?.windowsOptions?.hostProcess === true;
}

function addsHostCapability({ securityContext }: any): boolean {
  return listOf(securityContext?.capabilities?.add).some((name) => HOST_CAPABILITIES.includes(String(name).toUpperCase().replace(/^CAP_/, '')));
}

function listOf(value: unknown): any[] {
  return Array.isArray(value) ? value : [];
}
