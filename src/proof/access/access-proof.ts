import { Attack } from './attack';
import { Authorizer } from './authorizer';
import { Bindings, RoleGrant } from './bindings';
import { builtInAccessObjects } from './built-in';
import { Consequence, ConsequenceKind, consequencesOf } from './consequence';
import { holesAmong } from './holes';
import { Home, homeOf } from './home';
import { AccessRequest, PolicyRule, UserInfo } from './policy-rule';
import { describePrincipal } from './power';
import { Principal, principalKey } from './principal';
import { RoleProfiles } from './role-profile';
import { RoleKind, Roles } from './roles';
import { Surroundings } from './surroundings';
import { compareCodeUnits, kindNameOf } from '../../manifest';
import { NetworkObject } from '../network';

/** What is proved about. */
export interface AccessProofProps {
  /**
   * Whether the roles and bindings that every cluster begins with are there too.
   *
   * @default true
   */
  readonly builtIn?: boolean;
}

const ROLE_KINDS = ['Role', 'ClusterRole'].map((kind) => `rbac.authorization.k8s.io/${kind}`);
const BINDING_KINDS = ['RoleBinding', 'ClusterRoleBinding'].map((kind) => `rbac.authorization.k8s.io/${kind}`);

/** Who may do what among the objects of a cluster, and what they can make of it. */
export class AccessProof {
  public readonly roles: Roles;
  public readonly bindings: Bindings;
  public readonly surroundings: Surroundings;
  private readonly authorizer: Authorizer;
  private readonly profiles = new RoleProfiles();
  private readonly attacks = new Map<string, Attack>();
  private known: readonly Consequence[] | undefined;

  constructor(objects: readonly NetworkObject[], { builtIn = true }: AccessProofProps = {}) {
    const known = objectsByKind(builtIn ? builtInAccessObjects(37) : []);
    const own = objectsByKind(objects);
    const ofKinds = (kinds: readonly string[]) => [known, own].flatMap((byKind) => kinds.flatMap((kind) => byKind.get(kind) ?? []));
    this.roles = new Roles(ofKinds(ROLE_KINDS));
    this.bindings = new Bindings(byName(ofKinds(BINDING_KINDS)), this.roles);
    this.surroundings = new Surroundings(own, this.roles, this.bindings);
    this.authorizer = new Authorizer(this.roles, this.bindings);
  }

  /** Everybody whom the objects give a role, those of the bindings that every cluster begins with left out; by name. */
  public get principals(): Principal[] {
    const own = this.bindings.grants.filter(({ binding }) => !this.surroundings.isBuiltIn(binding));
    const byKey = new Map(own.map(({ principal }) => [principalKey(principal), principal]));
    return [...byKey].sort(([one], [other]) => compareCodeUnits(one, other)).map(([, principal]) => principal);
  }

  /** Whether a request is allowed. */
  public allows(user: UserInfo, request: AccessRequest): boolean {
    return this.authorizer.allows(user, request);
  }

  /** Whether the guard against escalation lets somebody write a role, provided that they may write roles. */
  public mayWriteRole(user: UserInfo, role: any): boolean {
    return this.authorizer.mayWriteRole(user, role);
  }

  /** Whether the guard against escalation lets somebody write a binding, provided that they may write bindings. */
  public mayWriteBinding(user: UserInfo, binding: any): boolean {
    return this.authorizer.mayWriteBinding(user, binding);
  }

  /** The rules of a role, those of the ClusterRoles that it is put together from among them. */
  public rulesOf(kind: RoleKind, namespace: string, name: string): readonly PolicyRule[] {
    return this.roles.find(kind, namespace, name)?.rules ?? [];
  }

  /** What somebody holds, by itself and by the groups that the API server puts it in. */
  public grantsOf(principal: Principal): RoleGrant[] {
    return this.surroundings.grantsOf(principal);
  }

  /** The first grant that allows somebody a request. */
  public allowing(user: UserInfo, request: AccessRequest): RoleGrant | undefined {
    return this.authorizer.allowing(user, request);
  }

  /** Everything that somebody can come to have. */
  public attackOf(principal: Principal): Attack {
    const key = principalKey(principal);
    const attack = this.attacks.get(key) ?? this.attack(principal);
    this.attacks.set(key, attack);
    return attack;
  }

  /** Where somebody is at home. */
  public homeOf(principal: Principal): Home {
    return homeOf(principal, this.bindings.of(principal), this.surroundings);
  }

  /** Every hole: whoever comes to what is not theirs. */
  public get consequences(): readonly Consequence[] {
    // Attacks are not kept: of most nothing comes, and those of a thousand tenants would fill the memory.
    const holesOf = (principal: Principal) => consequencesOf(this.attack(principal), this.homeOf(principal), this.surroundings);
    this.known ??= holesAmong(this.principals.flatMap(holesOf));
    return this.known;
  }

  /** Those of tenants who may change network policies or get round them; undefined where the objects give nobody a role. */
  public policyWriters(): string[] | undefined {
    const voiding = [ConsequenceKind.NETWORK, ConsequenceKind.CLUSTER_ADMIN];
    const holes = this.consequences.filter(({ kind, isPlatform }) => voiding.includes(kind) && !isPlatform);
    const writers = holes.flatMap(({ attacker, also }) => [attacker, ...also]);
    return this.principals.length === 0 ? undefined : [...new Set(writers.map(describePrincipal))].sort(compareCodeUnits);
  }

  private attack(principal: Principal): Attack {
    return new Attack(principal, this.surroundings, this.profiles);
  }
}

function objectsByKind(objects: readonly NetworkObject[]): Map<string, NetworkObject[]> {
  const byKind = new Map<string, NetworkObject[]>();
  for (const object of objects) {
    const kind = kindNameOf(object.manifest);
    const list = byKind.get(kind);
    if (list) {
      list.push(object);
    } else {
      byKind.set(kind, [object]);
    }
  }
  return byKind;
}

/** In an order of their own, so that of ways that are as short the same is told whatever the order of the objects. */
function byName(bindings: readonly NetworkObject[]): NetworkObject[] {
  const keyed = bindings.map((binding) => ({ binding, key: `${binding.manifest.metadata?.name} ${binding.manifest.metadata?.namespace ?? ''} ${binding.manifest.kind}` }));
  return keyed.sort((one, other) => compareCodeUnits(one.key, other.key)).map(({ binding }) => binding);
}
