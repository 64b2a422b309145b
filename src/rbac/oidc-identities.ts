import { Subject } from './subject';
import { Mistake, refuseAll } from '../errors';

/** How the API server names people and groups of an OpenID Connect provider. */
export interface OidcIdentitiesProps {
  /** The URL of the provider as the API server has it: `--oidc-issuer-url`, or `issuer.url` of an authentication configuration. */
  readonly issuer: string;
  /**
   * What the API server puts before groups: `--oidc-groups-prefix`, or `claimMappings.groups.prefix`.
   *
   * @default - none known: groups are refused
   */
  readonly groupsPrefix?: string;
  /**
   * What the API server puts before user names: `--oidc-username-prefix`, or `claimMappings.username.prefix`.
   *
   * @default - the issuer and a `#`, as the flag has it for every claim but `email`, for which users are refused
   */
  readonly usernamePrefix?: string;
  /**
   * The claim that user names are taken from: `--oidc-username-claim`, or `claimMappings.username.claim`.
   *
   * @default 'sub'
   */
  readonly usernameClaim?: string;
}

/**
 * People and groups of an OpenID Connect provider, named as the API server names them.
 *
 * A binding that leaves the prefix out binds nobody today, and whoever gets that name by another way tomorrow.
 *
 * @see https://kubernetes.io/docs/reference/access-authn-authz/authentication/#configuring-the-api-server
 */
export class OidcIdentities {
  /**
   * The identities of a provider.
   *
   * Refused with an error: an issuer that is no https URL, and prefixes that are empty, that begin with `system:`, which
   * Kubernetes reserves, or that are `-`, which switches prefixing off: without one the provider can name anybody.
   *
   * @param props how the API server is configured
   */
  public static of(props: OidcIdentitiesProps): OidcIdentities {
    refuseAll([...issuerMistakes(props.issuer), ...prefixMistakes('groupsPrefix', props.groupsPrefix), ...prefixMistakes('usernamePrefix', props.usernamePrefix)]);
    return new OidcIdentities(props);
  }

  /** The URL of the provider. */
  public readonly issuer: string;
  /** What stands before groups; undefined where that is not known. */
  public readonly groupsPrefix?: string;
  /** What stands before user names; undefined where nothing does. */
  public readonly usernamePrefix?: string;

  private constructor(props: OidcIdentitiesProps) {
    this.issuer = props.issuer;
    this.groupsPrefix = props.groupsPrefix;
    this.usernamePrefix = props.usernamePrefix ?? (props.usernameClaim === 'email' ? undefined : `${props.issuer}#`);
  }

  /**
   * A group of the provider.
   *
   * Refused with an error: a provider without `groupsPrefix`, names that are empty or have the prefix already, and what
   * `Subject.group` refuses.
   *
   * @param name the group as it stands in the token, without a prefix
   */
  public group(name: string): Subject {
    refuseAll(nameMistakes('OidcIdentities.group', 'groupsPrefix', this.groupsPrefix, name));
    return Subject.group(`${this.groupsPrefix}${name}`);
  }

  /**
   * A person. Prefer `group`.
   *
   * Refused with an error: user names of the claim `email` without `usernamePrefix`, names that are empty or have the
   * prefix already, and what `Subject.user` refuses.
   *
   * @param name the value of the claim as it stands in the token, without a prefix
   */
  public user(name: string): Subject {
    refuseAll(nameMistakes('OidcIdentities.user', 'usernamePrefix', this.usernamePrefix, name));
    return Subject.user(`${this.usernamePrefix}${name}`);
  }
}

const WHERE = 'OidcIdentities.of';

function issuerMistakes(issuer: string): Mistake[] {
  return /^https:\/\/[^\s/?#]+[^\s?#]*$/.test(issuer) ? [] : [{
    where: WHERE, field: 'issuer', problem: 'is not the URL of a provider', given: issuer, allowed: 'An https URL without query and fragment is allowed', fix: 'Write it as the API server has it, for example https://sso.example.com',
  }];
}

function prefixMistakes(field: string, prefix: string | undefined): Mistake[] {
  const mistake = { where: WHERE, field, given: prefix };
  if (prefix === undefined) {
    return [];
  }
  if (prefix.trim() === '' || prefix === '-') {
    return [{ ...mistake, problem: 'is no prefix', allowed: 'A text such as oidc: is allowed; without one the provider can name anybody, system:masters among them', fix: 'Give the API server a prefix, and write it here' }];
  }
  if (prefix.startsWith('system:')) {
    return [{ ...mistake, problem: 'is reserved by Kubernetes', allowed: 'Prefixes that do not begin with system: are allowed', fix: 'Choose another prefix for the API server, such as oidc:' }];
  }
  return [];
}

function nameMistakes(where: string, field: string, prefix: string | undefined, name: string): Mistake[] {
  if (prefix === undefined) {
    return [{ where, field, problem: 'is missing', allowed: 'The prefix of the API server is required; without one the provider can name anybody', fix: `Add ${field} to OidcIdentities.of` }];
  }
  if (!name?.trim()) {
    return [{ where, field: 'name', problem: 'is empty', given: name, allowed: 'The name that the provider gives is required', fix: 'Name who the role is for' }];
  }
  if (name !== name.trimStart()) {
    return [{ where, field: 'name', problem: 'begins with a space, so that it would match nobody', given: name, allowed: 'The exact name that the provider gives is allowed', fix: 'Remove the space' }];
  }
  return name.startsWith(prefix)
    ? [{ where, field: 'name', problem: 'has the prefix already', given: name, allowed: `The name without ${prefix} is allowed`, fix: 'Remove the prefix' }]
    : [];
}
