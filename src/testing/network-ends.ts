import { ApiObject } from 'cdk8s';
import { Construct, IConstruct } from 'constructs';
import { ConstructObject, auditedConstructs } from '../audit';
import { describeMistake, pathOf, refuse } from '../errors';
import { Cidr, matchesSelector } from '../manifest';
import { NetworkProof, Workload } from '../proof';
import { TargetCluster, addressBlock } from '../target';

/**
 * One end of a connection: a construct that makes pods, `namespace/name` or `namespace/name[Kind]` of a workload, an address outside
 * the cluster, as a source `{ingress-controller}`, and as a destination `service/namespace/name`.
 */
export type NetworkEnd = IConstruct | string;

/**
 * The network proof of the whole app that a construct is in, for its target cluster.
 *
 * Refused with an error: policies that the API server would refuse, for what they let through is anybody's guess.
 */
export function networkProofOf(scope: IConstruct): NetworkProof {
  const rendered = scope.node.root.node.findAll().filter(ApiObject.isApiObject).map((apiObject) => ({ apiObject, manifest: apiObject.toJson() }));
  const proof = new NetworkProof(auditedConstructs(rendered), { target: TargetCluster.on(scope) });
  if (proof.mistakes.length > 0) {
    throw new Error(`The API server would refuse policies of the app:\n${proof.mistakes.map(({ mistake }) => `  ${describeMistake(mistake)}`).join('\n')}`);
  }
  return proof;
}

/** Where an end is looked for. */
export interface EndContext {
  readonly scope: IConstruct;
  readonly proof: NetworkProof;
  readonly field: 'source' | 'destination';
}

/**
 * How the proof names an end: a construct may make several workloads, such as those of a tenant.
 *
 * Refused with an error: a construct that makes no pods in this app, and an address of the cluster's own. What nobody is, nobody reaches, and a
 * test of it could not fail.
 */
export function namesOfEnd(context: EndContext, end: NetworkEnd): string[] {
  const { scope, proof, field } = context;
  if (typeof end === 'string') {
    refuseOwnAddress(context, end);
    return [end];
  }
  if (!Construct.isConstruct(end)) {
    return refuse({ where: 'toReach', field, problem: 'is neither a construct nor a text', allowed: 'Constructs that make pods, names of workloads and addresses are allowed', fix: 'Give the workload, or its name as namespace/name' });
  }
  const names = new Set(end.node.root === scope.node.root ? workloadsOf(proof, end).map(({ id }) => id) : []);
  return names.size > 0 ? [...names] : refuse({
    where: 'toReach',
    field,
    problem: 'makes no pods in this app',
    given: pathOf(end),
    allowed: 'Constructs of the same app with a workload in them are allowed',
    fix: 'Give the workload itself; for a Service write service/namespace/name',
  });
}

/** A pod has whichever address it is given, and that of a Service is replaced before policies apply. */
function refuseOwnAddress({ scope, field }: EndContext, text: string): void {
  const { podCidrs, serviceCidrs } = TargetCluster.on(scope);
  const block = Cidr.parse(addressBlock(text) ?? '');
  const own = block && [...podCidrs, ...serviceCidrs].find((cidr) => Cidr.parse(cidr)!.contains(block));
  if (own !== undefined) {
    refuse({
      where: 'toReach',
      field,
      problem: `is an address in ${own}, which the target gives to pods or Services`,
      given: text,
      allowed: 'Addresses outside the cluster and those of nodes are allowed',
      fix: 'Name the workload behind it',
    });
  }
}

/** The workloads at and below a construct, or those that it selects where others make its pods. */
function workloadsOf({ topology }: NetworkProof, construct: IConstruct): readonly Workload[] {
  const below = new Set<IConstruct>(construct.node.findAll());
  const made = topology.workloads.filter(({ object }) => below.has((object as ConstructObject).apiObject));
  const { namespaceName = 'default', podLabels } = construct as { namespaceName?: string; podLabels?: { [key: string]: string } };
  return made.length > 0 || podLabels === undefined || Object.keys(podLabels).length === 0
    ? made
    : topology.namespaces.get(namespaceName)?.workloads.filter(({ labels }) => matchesSelector({ matchLabels: podLabels }, labels)) ?? [];
}
