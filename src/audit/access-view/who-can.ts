import { subjectId } from './subject-id';
import { isEverybodys, originOf, roleText } from './subject-view';
import { compareCodeUnits } from '../../manifest';
import {
  AccessProof, AccessRole, CLUSTER, Fact, Place, PlaceOf, PolicyRule, PowerKind, Principal, RoleGrant, WitnessStep, describePrincipal, placeOfPower,
  ruleAllows, titleOf, witnessOf,
} from '../../proof';

/** What is asked: who may do something to a resource, or to a path that is none. */
export interface AccessQuestion {
  readonly verb: string;
  /** The API group; empty for the core group. */
  readonly group?: string;
  /** The plural. */
  readonly resource?: string;
  readonly subresource?: string;
  /** Whether the resource belongs to the cluster; undefined where nobody knows. */
  readonly isClusterScoped?: boolean;
  /** A path such as `/metrics`, in the place of all that. */
  readonly path?: string;
  /** The object; any where it is missing. */
  readonly name?: string;
  /** The namespace; any where it is missing. */
  readonly namespace?: string;
}

/** How an answer is put together. */
export interface WhoCanProps {
  /** Whether the bindings that every cluster begins with are told, too. */
  readonly builtIn?: boolean;
  readonly placeOf?: PlaceOf;
}

/** Somebody who may do it. */
export interface WhoCan {
  readonly id: string;
  readonly subject: string;
  /** A namespace, or `*` for everywhere. */
  readonly place: string;
  /** What allows it in the end; missing where they can give themselves any role. */
  readonly binding?: string;
  readonly role?: string;
  readonly origin?: string;
  /** The only objects with which it is allowed; missing for all. */
  readonly names?: readonly string[];
  /** The way up that it takes; missing for those whose own roles say so. */
  readonly steps?: readonly WitnessStep[];
}

/** Powers that come to the same as a request, by verb and resource. */
const SAME: readonly { readonly verbs: readonly string[]; readonly resources: readonly string[]; readonly powers: readonly PowerKind[] }[] = [
  { verbs: ['get', 'list', 'watch'], resources: ['secrets'], powers: ['secrets', 'some-secrets'] },
  { verbs: ['create'], resources: ['pods'], powers: ['pods'] },
  { verbs: ['create', 'get'], resources: ['pods/exec', 'pods/attach'], powers: ['exec'] },
];

/** Verbs on a collection, and on what is not there yet. */
const OF_MANY: readonly string[] = ['list', 'watch', 'create', 'deletecollection'];

/** Everybody who may do something: those whose roles say so, and then those who can come to it; each sorted by name. */
export function whoCan(proof: AccessProof, question: AccessQuestion, { builtIn = false, placeOf }: WhoCanProps = {}): WhoCan[] {
  const ask = new Asking(proof, question, placeOf);
  const isTold = ({ binding }: RoleGrant) => builtIn || !proof.surroundings.isBuiltIn(binding);
  const direct = new Map<string, WhoCan>();
  for (const grant of proof.bindings.grants.filter(isTold)) {
    const answer = ask.answer(grant.principal, grant);
    if (answer) {
      direct.set(JSON.stringify([answer.id, answer.place, answer.binding]), answer);
    }
  }
  const principals = builtIn ? proof.bindings.principals : proof.principals;
  return [...sorted([...direct.values()]), ...sorted(principals.flatMap((principal) => ask.gained(principal, [...direct.values()])))];
}

function sorted(answers: WhoCan[]): WhoCan[] {
  return answers.sort((one, other) => compareCodeUnits(one.id, other.id) || compareCodeUnits(one.place, other.place) || compareCodeUnits(one.binding ?? '', other.binding ?? ''));
}

/** One question to the rules of many. */
class Asking {
  constructor(private readonly proof: AccessProof, private readonly question: AccessQuestion, private readonly placeOf: PlaceOf | undefined) {}

  /** What a grant answers for somebody; undefined where it does not allow it. */
  public answer(principal: Principal, { binding, role, place, subject }: RoleGrant, fact?: Fact): WhoCan | undefined {
    const allowed = this.allowedBy(role, place);
    const origin = this.placeOf?.(binding, `subjects[${subject}]`) ?? originOf(binding);
    return allowed && {
      ...subjectOf(principal),
      place,
      binding: titleOf(binding),
      role: roleText({ role }),
      ...origin === undefined ? {} : { origin },
      ...allowed,
      ...fact ? { steps: witnessOf(fact) } : {},
    };
  }

  /** What somebody can come to, the nearest way to each place; nothing of what they hold anyway. */
  public gained(principal: Principal, direct: readonly WhoCan[]): WhoCan[] {
    const { id } = subjectOf(principal);
    const isHeld = new Set(direct.filter((answer) => answer.id === id && answer.names === undefined).map(({ place }) => place));
    const found = new Map<string, WhoCan>();
    for (const fact of this.proof.attackOf(principal).facts.values()) {
      for (const answer of fact.escalation === undefined ? [] : this.answersOf(principal, fact)) {
        if (!isHeld.has(answer.place) && !isHeld.has(CLUSTER) && !found.has(answer.place)) {
          found.set(answer.place, answer);
        }
      }
    }
    const everywhere = found.get(CLUSTER)?.steps!.length ?? Infinity;
    return [...found.values()].filter(({ place, steps }) => place === CLUSTER || steps!.length < everywhere);
  }

  private answersOf(principal: Principal, fact: Fact): WhoCan[] {
    const { power } = fact;
    const place = placeOfPower(power);
    const whole = (isAllowed: boolean) => isAllowed ? [{ ...subjectOf(principal), place, steps: witnessOf(fact) }] : [];
    if (power.kind === 'identity') {
      const grants = this.proof.grantsOf(power.principal).filter((grant) => !isEverybodys(grant, this.proof));
      return grants.flatMap((grant) => this.answer(principal, grant, fact) ?? []);
    }
    if (power.kind === 'role' && power.role !== 'any') {
      const allowed = this.allowedBy(power.role, place);
      return whole(allowed !== undefined).map((answer) => ({ ...answer, ...allowed, role: roleText({ role: power.role as AccessRole }) }));
    }
    return whole(power.kind === 'cluster-admin' || (power.kind === 'role' || this.isSame(power.kind)) && this.isIn(place));
  }

  private isSame(kind: PowerKind): boolean {
    const { verb, group, resource, subresource, path } = this.question;
    const asked = subresource === undefined ? `${resource}` : `${resource}/${subresource}`;
    return path === undefined && group === ''
      && SAME.some(({ verbs, resources, powers }) => verbs.includes(verb) && resources.includes(asked) && powers.includes(kind));
  }

  /** Whether what holds in a place holds where it is asked for. */
  private isIn(place: Place): boolean {
    const { path, namespace, isClusterScoped } = this.question;
    return place === CLUSTER || path === undefined && !isClusterScoped && (namespace === undefined || namespace === place);
  }

  private allowedBy(role: AccessRole, place: Place): Pick<WhoCan, 'names'> | undefined {
    const isOfItself = this.isAboutNamespace(place);
    const { name } = this.question;
    const rules = isOfItself || this.isIn(place) ? role.rules : [];
    const allowed = rules.flatMap((rule) => this.namesOf(rule, isOfItself ? place : name) ?? []);
    if (allowed.length === 0) {
      return undefined;
    }
    if (allowed.some((names) => names.length === 0)) {
      return isOfItself && name === undefined ? { names: [place] } : {};
    }
    return { names: [...new Set(allowed.flat())].sort(compareCodeUnits) };
  }

  /** Whether it is the Namespace itself that is asked for: by its name, it is in that namespace. */
  private isAboutNamespace(place: Place): boolean {
    const { verb, group, resource, name = place, namespace = place } = this.question;
    return group === '' && resource === 'namespaces' && place !== CLUSTER && name === place && namespace === place && !OF_MANY.includes(verb);
  }

  /** The names that a rule allows it with, in a list of its own; none for all, undefined where it allows it with none. */
  private namesOf(rule: PolicyRule, name: string | undefined): [readonly string[]] | undefined {
    const { verb, group, resource, subresource, path } = this.question;
    const isNameless = verb === 'deletecollection' || verb === 'create' && subresource === undefined;
    const request = { verb, group, resource, subresource, path, name: isNameless ? undefined : name };
    if (ruleAllows(rule, request)) {
      return [[]];
    }
    const [first] = rule.resourceNames;
    const isLimited = name === undefined && !isNameless && first !== undefined && ruleAllows(rule, { ...request, name: first });
    return isLimited ? [rule.resourceNames] : undefined;
  }
}

function subjectOf(principal: Principal): Pick<WhoCan, 'id' | 'subject'> {
  return { id: subjectId(principal), subject: describePrincipal(principal) };
}
