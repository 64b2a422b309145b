import { Construct, IConstruct } from 'constructs';
import { createIntended } from '../boundary';
import { Mistake } from '../errors';
import { Subject, SubjectKind, renderSubjects } from '../rbac';
import { TargetCluster } from '../target';

/** By what the requests of a tenant are told apart, so that one does not wait behind the flood of another. */
export enum FlowDistinguisher {
  /** By who asks. */
  USER = 'ByUser',
  /** By the namespace that is asked for. */
  NAMESPACE = 'ByNamespace',
}

/**
 * How much of the API server a tenant may take up at a time: a priority level of its own for its people and the service
 * accounts of its namespaces, called `tenant-<name>`.
 *
 * Every level takes its part from all others: a level gets the concurrency of the API server times its shares over the
 * sum of the shares of all levels, rounded up. Those that Kubernetes brings have 245 shares together, so that twenty tenants
 * of 10 nearly halve what is left for them. Somebody who belongs to two tenants is counted to the one whose
 * `matchingPrecedence` is lower, or whose name comes first.
 *
 * @see https://kubernetes.io/docs/concepts/cluster-administration/flow-control/
 */
export interface ApiFairness {
  /**
   * Its shares of the API server's concurrency, at least 1.
   *
   * @default 10
   */
  readonly shares?: number;
  /**
   * How much of that others may use while the tenant does not, in percent, from 0 to 100.
   *
   * @default 50
   */
  readonly lendablePercent?: number;
  /**
   * How much it may use of what others lend, in percent of its own, at least 0.
   *
   * @default 200
   */
  readonly borrowingLimitPercent?: number;
  /**
   * The queues that its requests wait in, from 1 to 10,000,000.
   *
   * @default 64
   */
  readonly queues?: number;
  /**
   * The queues among which one flow is spread, from 1 to `queues`. Refused are combinations that need more than 60 bits to
   * deal: the binary logarithm of `queues` times `handSize`.
   *
   * @default 6
   */
  readonly handSize?: number;
  /**
   * The requests that wait in a queue before more are refused with 429, at least 1.
   *
   * @default 50
   */
  readonly queueLengthLimit?: number;
  /**
   * By what requests are told apart.
   *
   * @default FlowDistinguisher.USER
   */
  readonly distinguisher?: FlowDistinguisher;
  /**
   * Where it stands among the FlowSchemas of the cluster, the lowest first, from 1000 to 8999: below are those of the
   * control plane, and above the one of Kubernetes for all service accounts.
   *
   * @default 5000
   */
  readonly matchingPrecedence?: number;
}

interface NumberField {
  readonly field: Exclude<keyof ApiFairness, 'distinguisher'>;
  readonly default: number;
  readonly least: number;
  readonly most: number;
}

/** As the API server validates them (`pkg/apis/flowcontrol/validation`), and narrower where a value would not hold. */
const NUMBER_FIELDS: readonly NumberField[] = [
  { field: 'shares', default: 10, least: 1, most: 2 ** 31 - 1 },
  { field: 'lendablePercent', default: 50, least: 0, most: 100 },
  { field: 'borrowingLimitPercent', default: 200, least: 0, most: 2 ** 31 - 1 },
  { field: 'queues', default: 64, least: 1, most: 10_000_000 },
  { field: 'handSize', default: 6, least: 1, most: 2 ** 31 - 1 },
  { field: 'queueLengthLimit', default: 50, least: 1, most: 2 ** 31 - 1 },
  { field: 'matchingPrecedence', default: 5000, least: 1000, most: 8999 },
];

const MOST_BITS = 60;

type Settled = Required<ApiFairness>;

function settled(fairness: ApiFairness): Settled {
  const numbers = NUMBER_FIELDS.map(({ field, default: value }) => [field, fairness[field] ?? value]);
  return { ...Object.fromEntries(numbers), distinguisher: fairness.distinguisher ?? FlowDistinguisher.USER } as Settled;
}

/** What is wrong with it. */
export function apiFairnessMistakes(where: IConstruct | string, fairness: ApiFairness): Mistake[] {
  const values = settled(fairness);
  const isWithin = ({ field, least, most }: NumberField) => Number.isInteger(values[field]) && values[field] >= least && values[field] <= most;
  const outOfRange = NUMBER_FIELDS.filter((one) => !isWithin(one))
    .map(({ field, least, most }): Mistake => ({
      where, field: `apiFairness.${field}`, problem: 'is out of range', given: values[field], allowed: `Whole numbers from ${least} to ${most} are allowed`, fix: 'Change it, or leave it out',
    }));
  return outOfRange.length > 0 ? outOfRange : handMistakes(where, values);
}

function handMistakes(where: IConstruct | string, { queues, handSize }: Settled): Mistake[] {
  const mistake = { where, field: 'apiFairness.handSize', given: handSize };
  if (handSize > queues) {
    return [{ ...mistake, problem: 'is above apiFairness.queues', allowed: `At most ${queues} is allowed`, fix: 'Lower it, or raise queues' }];
  }
  return Math.ceil(Math.log2(queues) * handSize) > MOST_BITS
    ? [{ ...mistake, problem: `needs more than ${MOST_BITS} bits to deal with ${queues} queues`, allowed: `log2(queues) times handSize is at most ${MOST_BITS}`, fix: 'Lower it, or lower queues' }]
    : [];
}

/** Who a tenant is for the API server. */
export interface TenantClients {
  readonly subjects: readonly Subject[];
  readonly namespaces: readonly string[];
}

/** A PriorityLevelConfiguration of a tenant's own, and the FlowSchema that leads the tenant's requests to it. */
export class TenantPriorityLevel extends Construct {
  /**
   * Creates both.
   *
   * @param scope the tenant's chart
   * @param id the construct id
   * @param tenantName the tenant
   * @param fairness what is known to be right
   * @param clients who the tenant is in the end
   */
  constructor(scope: Construct, id: string, tenantName: string, fairness: ApiFairness, clients: () => TenantClients) {
    super(scope, id);
    const name = `tenant-${tenantName}`;
    const values = settled(fairness);
    // The first version that is served for good came with 1.29.
    const apiVersion = `flowcontrol.apiserver.k8s.io/${TargetCluster.on(this).isAtLeast('1.29') ? 'v1' : 'v1beta3'}`;
    const common = { apiVersion, metadata: { name }, madeFrom: 'apiFairness' };
    createIntended(this, 'level', { ...common, kind: 'PriorityLevelConfiguration', parts: { spec: () => priorityLevelSpec(values) } });
    createIntended(this, 'schema', { ...common, kind: 'FlowSchema', parts: { spec: () => flowSchemaSpec(name, values, clients()) } });
  }
}

function priorityLevelSpec({ shares, lendablePercent, borrowingLimitPercent, queues, handSize, queueLengthLimit }: Settled): any {
  return {
    type: 'Limited',
    limited: {
      nominalConcurrencyShares: shares,
      lendablePercent,
      borrowingLimitPercent,
      limitResponse: { type: 'Queue', queuing: { queues, handSize, queueLengthLimit } },
    },
  };
}

function flowSchemaSpec(name: string, { distinguisher, matchingPrecedence }: Settled, { subjects, namespaces }: TenantClients): any {
  const workloads = namespaces.map((namespace) => flowSubject(SubjectKind.GROUP, `system:serviceaccounts:${namespace}`));
  const people = renderSubjects(subjects).map((subject) => flowSubject(subject.kind, subject.name, subject.namespace));
  return {
    priorityLevelConfiguration: { name },
    matchingPrecedence,
    distinguisherMethod: { type: distinguisher },
    rules: [{
      subjects: [...people, ...workloads],
      resourceRules: [{ verbs: ['*'], apiGroups: ['*'], resources: ['*'], clusterScope: true, namespaces: ['*'] }],
      nonResourceRules: [{ verbs: ['*'], nonResourceURLs: ['*'] }],
    }],
  };
}

function flowSubject(kind: SubjectKind, name: string, namespace?: string): any {
  switch (kind) {
    case SubjectKind.GROUP:
      return { kind, group: { name } };
    case SubjectKind.USER:
      return { kind, user: { name } };
    default:
      return { kind, serviceAccount: { name, namespace } };
  }
}
