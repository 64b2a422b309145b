import { CLUSTER, Place } from './bindings';
import { Principal, principalKey } from './principal';
import { AccessRole, RoleKind } from './roles';

/** What somebody can do in a place, or everywhere, beyond asking for it by name. */
export type PlacePower =
  /** Acts as any service account. */
  | 'service-accounts'
  /** Runs pods of its own making. */
  | 'pods'
  /** Runs pods that security context constraints would hold back. */
  | 'privileged-pods'
  /** Runs commands in pods that are there. */
  | 'exec'
  /** Reads Secrets. */
  | 'secrets'
  /** Reads some Secrets: those of given names, or those that pods hold. */
  | 'some-secrets'
  /** Writes Secrets. */
  | 'write-secrets'
  /** Opens connections to pods by way of the API server, past every policy. */
  | 'reach'
  /** Says which addresses are behind a Service, and by that what is reached through it. */
  | 'routing'
  /** Changes the Namespace object: its Pod Security level and the labels that policies select by. */
  | 'namespace'
  /** Deletes the namespace and all that is in it. */
  | 'removal'
  /** Changes network policies. */
  | 'network'
  /** Changes quotas and limits. */
  | 'quota'
  /** Changes service accounts: the cloud identities that they stand for, and the credentials that they pull images with. */
  | 'cloud-identity'
  /** Deletes events, and with them the traces of what was done. */
  | 'traces';

/** What somebody can do to the cluster as a whole. */
export type ClusterPower =
  /** Everything. */
  | 'cluster-admin'
  /** Root on a node, and so in every pod on it. */
  | 'node'
  /** Makes persistent volumes, which lead to files of nodes and of others. */
  | 'volumes'
  /** Asks for client certificates. */
  | 'request-certificates'
  /** Has them signed. */
  | 'approve-certificates'
  /** Has those of nodes signed. */
  | 'approve-node-certificates'
  /** Answers requests to the API in the place of the API server. */
  | 'answer-api'
  /** Removes or weakens what admission holds people to. */
  | 'admission'
  /** Stops or moves pods of others, or takes resources before them. */
  | 'disruption'
  /** Reads what the control plane writes about itself: logs, profiles, the arguments of processes. */
  | 'diagnostics'
  /** Makes Namespaces, and chooses their labels. */
  | 'new-namespaces';

/** Gives roles any rules. */
export interface RewrittenRoles {
  readonly kind: 'rewritten-roles';
  readonly roleKind: RoleKind;
  readonly place: Place;
  /** Whether roles that are not there can be made, and whether those that are can be changed. */
  readonly creates: boolean;
  readonly changes: boolean;
  /** The only roles that can be changed; undefined for all. */
  readonly names?: readonly string[];
}

/** Holds a role that it gave itself. */
export interface HeldRole {
  readonly kind: 'role';
  readonly role: AccessRole | 'any';
  readonly place: Place;
  /** Whether bindings of namespaces give it, which never grant what belongs to the cluster. */
  readonly isNamespaced?: boolean;
}

/** Something that an attacker has. */
export type Power =
  | { readonly kind: 'identity'; readonly principal: Principal }
  | HeldRole
  | RewrittenRoles
  | { readonly kind: PlacePower; readonly place: Place }
  | { readonly kind: ClusterPower };

/** What kinds of powers there are. */
export type PowerKind = Power['kind'];

/** Acts as somebody. */
export function identity(principal: Principal): Power {
  return { kind: 'identity', principal };
}

/** A text that is the same for the same power. */
export function powerKey(power: Power): string {
  switch (power.kind) {
    case 'identity':
      return `identity ${principalKey(power.principal)}`;
    case 'role':
      return `role ${power.place}${power.isNamespaced && power.place === CLUSTER ? ' namespaced' : ''} ${power.role === 'any' ? '*' : `${power.role.kind} ${power.role.namespace}/${power.role.name}`}`;
    case 'rewritten-roles':
      return `rewrites ${power.roleKind} ${power.place} ${power.creates} ${power.changes} ${power.names?.join() ?? '*'}`;
    default:
      return 'place' in power ? `${power.kind} ${power.place}` : power.kind;
  }
}

/** Where a power holds. */
export function placeOfPower(power: Power): Place {
  return 'place' in power ? power.place : CLUSTER;
}

/** Where two powers or rights hold together; undefined where they do not. */
export function meet(one: Place, other: Place): Place | undefined {
  return one === other || other === CLUSTER ? one : one === CLUSTER ? other : undefined;
}

const TEXTS: { readonly [kind in PlacePower | ClusterPower]: string } = {
  'service-accounts': 'acts as any service account',
  'pods': 'runs pods of its own making',
  'privileged-pods': 'may use security context constraints that let pods take over nodes',
  'exec': 'runs commands in pods that are there',
  'secrets': 'reads Secrets',
  'some-secrets': 'reads some Secrets',
  'write-secrets': 'writes Secrets',
  'reach': 'opens connections to pods past every network policy',
  'routing': 'chooses the addresses behind Services',
  'namespace': 'changes the labels and the Pod Security level of the namespace',
  'removal': 'deletes the namespace and all that is in it',
  'network': 'changes network policies',
  'quota': 'changes quotas and limits',
  'cloud-identity': 'changes the cloud identities of service accounts',
  'traces': 'deletes events',
  'cluster-admin': 'is cluster admin',
  'node': 'is root on a node',
  'volumes': 'makes persistent volumes of any files',
  'request-certificates': 'asks for client certificates',
  'approve-certificates': 'has client certificates signed',
  'approve-node-certificates': 'has client certificates of nodes signed',
  'answer-api': 'answers requests to the API',
  'admission': 'lifts what admission holds people to',
  'disruption': 'stops or displaces what others run',
  'diagnostics': 'reads what the control plane tells of itself',
  'new-namespaces': 'makes namespaces with labels of its choice',
};

/** A power as the end of a sentence: `reads Secrets in shop-web`. */
export function describePower(power: Power): string {
  switch (power.kind) {
    case 'identity':
      return `acts as ${describePrincipal(power.principal)}`;
    case 'role':
      return `holds ${power.role === 'any' ? 'whatever it likes' : `${power.role.kind} ${power.role.name}`} ${describePlace(power.place)}`;
    case 'rewritten-roles':
      return `gives ${power.names ? `the ${power.roleKind}s ${power.names.join(', ')}` : `${power.roleKind}s`} any rules ${describePlace(power.place)}`;
    default:
      return 'place' in power ? `${TEXTS[power.kind]} ${describePlace(power.place)}` : TEXTS[power.kind];
  }
}

/** Somebody as texts name them: `group shop-leads`, `service account shop-web/default`. */
export function describePrincipal({ kind, namespace, name }: Principal): string {
  switch (kind) {
    case 'ServiceAccount':
      return `service account ${namespace}/${name}`;
    case 'Group':
      return `group ${name}`;
    case 'User':
      return `user ${name}`;
  }
}

function describePlace(place: Place): string {
  return place === CLUSTER ? 'in every namespace' : `in ${place}`;
}
