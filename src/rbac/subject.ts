import { Mistake, refuseAll } from '../errors';
import { DNS_LABEL_ALLOWED, DNS_SUBDOMAIN_ALLOWED, isDnsLabel, isDnsSubdomain } from '../manifest';

/** What a subject is. */
export enum SubjectKind {
  /** A person, as the cluster's identity provider names them. */
  USER = 'User',
  /** A group of the cluster's identity provider. */
  GROUP = 'Group',
  /** The identity of a workload. */
  SERVICE_ACCOUNT = 'ServiceAccount',
}

/**
 * Who a role is bound to.
 *
 * Prefer groups: who joins and leaves a team is then decided where people are managed, and the cluster stays as it is.
 *
 * @see https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-subjects
 */
export class Subject {
  /**
   * A group of the cluster's identity provider.
   *
   * Refused with an error: an empty name, and names that begin with `system:`. Kubernetes reserves that
   * prefix, and its groups (`system:authenticated`, `system:serviceaccounts`, `system:masters` and others)
   * reach across every tenant.
   *
   * @param name the group as the identity provider names it
   */
  public static group(name: string): Subject {
    refuseAll(mistakesInIdentity('Subject.group', name));
    return new Subject(SubjectKind.GROUP, name);
  }

  /**
   * A person. Prefer `Subject.group`.
   *
   * Refused with an error: an empty name, and names that begin with `system:`, such as `system:anonymous`.
   *
   * @param name the user as the identity provider names them
   */
  public static user(name: string): Subject {
    refuseAll(mistakesInIdentity('Subject.user', name));
    return new Subject(SubjectKind.USER, name);
  }

  /**
   * The identity of a workload, such as a delivery pipeline.
   *
   * Refused with an error: a namespace that is no DNS-1123 label, a name that is no DNS-1123 subdomain.
   *
   * @param namespace the namespace that the service account lives in
   * @param name the service account
   */
  public static serviceAccount(namespace: string, name: string): Subject {
    refuseAll(mistakesInServiceAccount(namespace, name));
    return new Subject(SubjectKind.SERVICE_ACCOUNT, name, namespace);
  }

  private constructor(
    /** What the subject is. */
    public readonly kind: SubjectKind,
    /** Its name. */
    public readonly name: string,
    /**
     * The namespace that a service account lives in.
     *
     * @default - none: users and groups have no namespace
     */
    public readonly namespace?: string,
  ) {}
}

const RBAC_GROUP = 'rbac.authorization.k8s.io';

/** The subjects of a binding as Kubernetes writes them, sorted and without repeats, so that their order has no say in the output. */
export function renderSubjects(subjects: readonly Subject[]): any[] {
  const byKey = new Map(subjects.map((subject) => [`${subject.kind}/${subject.namespace ?? ''}/${subject.name}`, subject]));
  return [...byKey.keys()].sort().map((key) => renderSubject(byKey.get(key)!));
}

function renderSubject(subject: Subject): any {
  return subject.kind === SubjectKind.SERVICE_ACCOUNT
    ? { kind: subject.kind, name: subject.name, namespace: subject.namespace }
    : { apiGroup: RBAC_GROUP, kind: subject.kind, name: subject.name };
}

function mistakesInIdentity(where: string, name: string): Mistake[] {
  if (!name?.trim()) {
    return [{ where, field: 'name', problem: 'is empty', given: name, allowed: 'The name that the identity provider gives is required', fix: 'Name who the role is for' }];
  }
  if (name !== name.trim()) {
    return [{ where, field: 'name', problem: 'has spaces around it, so that it would match nobody', given: name, allowed: 'The exact name that the identity provider gives is allowed', fix: 'Remove the spaces' }];
  }
  if (name.startsWith('system:')) {
    return [{
      where,
      field: 'name',
      problem: 'is reserved by Kubernetes and reaches beyond a tenant',
      given: name,
      allowed: 'Names that do not begin with system: are allowed',
      fix: 'Name a group of the team, or write Subject.serviceAccount(namespace, name) for a workload',
    }];
  }
  return [];
}

function mistakesInServiceAccount(namespace: string, name: string): Mistake[] {
  const where = 'Subject.serviceAccount';
  const mistakes: Mistake[] = [];
  if (!isDnsLabel(namespace)) {
    mistakes.push({ where, field: 'namespace', problem: 'is not a DNS-1123 label', given: namespace, allowed: DNS_LABEL_ALLOWED, fix: 'Name the namespace of the service account first' });
  }
  if (!isDnsSubdomain(name)) {
    mistakes.push({ where, field: 'name', problem: 'is not a DNS-1123 subdomain', given: name, allowed: DNS_SUBDOMAIN_ALLOWED, fix: 'Write the metadata.name of the service account' });
  }
  return mistakes;
}
