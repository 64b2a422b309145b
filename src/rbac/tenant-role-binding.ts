import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { Subject, renderSubjects } from './subject';
import { TENANT_ROLE_RULES, TenantRole } from './tenant-role';
import { refuse } from '../errors';

/** Which role, and who holds it. */
export interface TenantRoleBindingProps {
  /** The role. */
  readonly role: TenantRole;
  /** Who holds it; at least one. */
  readonly subjects: Subject[];
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
   * Refused with an error: an empty list of subjects.
   *
   * @param scope the construct that it belongs to
   * @param id the construct id
   * @param props the role and its subjects
   */
  constructor(scope: Construct, id: string, props: TenantRoleBindingProps) {
    super(scope, id);
    if (!props.subjects?.length) {
      refuse({ where: this, field: 'subjects', problem: 'is empty', given: props.subjects, allowed: 'At least one subject is required', fix: 'Name one, for example Subject.group(\'team\'), or leave the binding out' });
    }
    this.role = props.role;
    this.roleName = `tenant-${props.role}`;
    this.createRole();
    this.createBinding(props.subjects);
  }

  private createRole(): void {
    new ApiObject(this, 'role', {
      apiVersion: 'rbac.authorization.k8s.io/v1',
      kind: 'Role',
      metadata: { name: this.roleName },
      rules: TENANT_ROLE_RULES[this.role],
    });
  }

  private createBinding(subjects: readonly Subject[]): void {
    new ApiObject(this, 'binding', {
      apiVersion: 'rbac.authorization.k8s.io/v1',
      kind: 'RoleBinding',
      metadata: { name: this.roleName },
      roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name: this.roleName },
      subjects: renderSubjects(subjects),
    });
  }
}
