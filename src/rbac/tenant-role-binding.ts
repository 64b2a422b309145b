import { Construct } from 'constructs';
import { RoleRule, readingRules, roleRuleMistakes, rulesOf } from './role-rule';
import { Subject, renderSubjects } from './subject';
import { TenantRole } from './tenant-role';
import { createIntended } from '../boundary';
import { Mistake, refuseAll } from '../errors';

/** Which role, and who holds it. */
export interface TenantRoleBindingProps {
  /** The role. */
  readonly role: TenantRole;
  /** Who holds it; at least one. */
  readonly subjects: Subject[];
  /**
   * What roles may do beyond what they hold anyway; those that are not for this role are left out.
   *
   * @default - nothing
   */
  readonly roleRules?: RoleRule[];
  /**
   * Whether its subjects may only look for now: verbs other than get, list and watch go, and with them shells, port
   * forwards and whatever else a get on a subresource opens.
   *
   * @default false
   */
  readonly readOnly?: boolean;
}

/**
 * A Role with enumerated rights in one namespace, and the RoleBinding that gives it to its subjects.
 *
 * Both are called `tenant-<role>` and go to the namespace of the chart they are created in. They grant nothing
 * outside that namespace. See `TenantRole` for what each role may do.
 *
 * @see https://kubernetes.io/docs/concepts/security/rbac-good-practices/#least-privilege
 */
export class TenantRoleBinding extends Construct {
  /** The role that is bound. */
  public readonly role: TenantRole;
  /** The name of the Role and of the RoleBinding. */
  public readonly roleName: string;

  /**
   * Creates the Role and the RoleBinding.
   *
   * Refused with an error: an empty list of subjects, and what is refused of a `RoleRule`.
   *
   * @param scope the construct that it belongs to
   * @param id the construct id
   * @param props the role and its subjects
   */
  constructor(scope: Construct, id: string, props: TenantRoleBindingProps) {
    super(scope, id);
    refuseAll([...this.subjectMistakes(props.subjects), ...roleRuleMistakes(this, 'roleRules', props.roleRules ?? [])]);
    this.role = props.role;
    this.roleName = `tenant-${props.role}`;
    this.createRole(props);
    this.createBinding(props.subjects);
  }

  private subjectMistakes(subjects: readonly Subject[] | undefined): Mistake[] {
    return subjects?.length ? [] : [{ where: this, field: 'subjects', problem: 'is empty', given: subjects, allowed: 'At least one subject is required', fix: 'Name one, for example Subject.group(\'team\'), or leave the binding out' }];
  }

  private createRole({ role, roleRules = [], readOnly }: TenantRoleBindingProps): void {
    const rules = rulesOf(role, roleRules);
    createIntended(this, 'role', {
      apiVersion: 'rbac.authorization.k8s.io/v1',
      kind: 'Role',
      metadata: { name: this.roleName },
      parts: { rules: () => readOnly ? readingRules(rules) : rules },
      madeFrom: 'roleRules',
    });
  }

  private createBinding(subjects: readonly Subject[]): void {
    createIntended(this, 'binding', {
      apiVersion: 'rbac.authorization.k8s.io/v1',
      kind: 'RoleBinding',
      metadata: { name: this.roleName },
      parts: {
        roleRef: () => ({ apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name: this.roleName }),
        subjects: () => renderSubjects(subjects),
      },
      madeFrom: 'who holds the role',
    });
  }
}
