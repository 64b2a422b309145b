import { IConstruct } from 'constructs';
import { AllowedToleration, ImpliedAllowances } from './allow-lists';
import { DedicatedNodes } from './dedicated-nodes';
import { PLUGIN_ANNOTATIONS, pluginAnnotations } from './placement-plugins';
import { SandboxOverhead, overheadMistakes } from './sandbox-overhead';
import { securityGroupAnnotations, securityGroupMistakes } from './security-group-policy';
import { NODE_POOL_ANNOTATION, PodPlacement, SANDBOX_ANNOTATION, poolToleration } from '../boundary';
import { Mistake } from '../errors';
import { DNS_SUBDOMAIN_ALLOWED, isDnsSubdomain } from '../manifest';
import { AdmissionPlugin } from '../target';

/** Where and in what its pods run. */
export interface PlacementOptions {
  /**
   * Nodes of its own. Every pod of Hardened* workloads, Helm charts and included YAML selects them and tolerates their taint;
   * one that asks for other nodes is refused without an exemption from `tenancy-dedicated-nodes`, and so are, at synth, raw
   * pods that do not ask for these and pods of others that do. The target's `admissionPlugins` hold pods there that are
   * created in the cluster.
   *
   * @default - none in a tenant: any node; in a namespace, the tenant's
   */
  readonly nodes?: DedicatedNodes;
  /**
   * The RuntimeClass that every pod has to run in, such as one of gVisor or Kata Containers. The class itself is the
   * platform's, since its handler is installed on nodes. Pods that name another are refused without an exemption from
   * `tenancy-sandbox`; an empty text is none. Refused: what is no DNS-1123 subdomain.
   *
   * @see https://kubernetes.io/docs/concepts/containers/runtime-class/
   * @default - none in a tenant: the runtime of the node; in a namespace, the tenant's
   */
  readonly sandbox?: string;
  /**
   * What the RuntimeClass of `sandbox` takes for each pod, which counts against the budget. Refused: one without a sandbox.
   *
   * @default - none in a tenant; in a namespace that says no sandbox of its own, the tenant's
   */
  readonly sandboxOverhead?: SandboxOverhead;
  /**
   * AWS security groups of every pod, as ids such as `sg-0123456789abcdef0`, in place of those of its node: at most 5, written to a
   * SecurityGroupPolicy for each namespace. An empty list is none.
   *
   * They need the Amazon VPC CNI with `ENABLE_POD_ENI`, Linux nodes of a type that has branch interfaces, one for each such pod, and
   * rules of the groups that let pods reach the DNS and kubelets reach probes. With `POD_SECURITY_GROUP_ENFORCING_MODE=strict`, the
   * default, network policies of Calico do not hold for these pods and neither NodeLocal DNSCache nor `externalTrafficPolicy: Local`
   * with instance targets works; with `standard` they do, but traffic that leaves the VPC has the groups of the node.
   *
   * @see https://docs.aws.amazon.com/eks/latest/userguide/security-groups-for-pods.html
   * @default - none in a tenant: the groups of the node; in a namespace, the tenant's
   */
  readonly securityGroups?: string[];
}

/** What is settled for a namespace. */
export interface Placement {
  readonly nodes?: DedicatedNodes;
  readonly sandbox?: string;
  readonly sandboxOverhead?: SandboxOverhead;
  readonly securityGroups?: readonly string[];
}

/** What a namespace says itself replaces what its tenant says. The overhead goes with the class that it is of. */
export function settlePlacement(base: Placement, props: PlacementOptions): Placement {
  return {
    nodes: props.nodes ?? base.nodes,
    sandbox: (props.sandbox ?? base.sandbox) || undefined,
    sandboxOverhead: props.sandboxOverhead ?? (props.sandbox === undefined ? base.sandboxOverhead : undefined),
    securityGroups: props.securityGroups ?? base.securityGroups,
  };
}

/** What the pods of the namespace are held to. */
export function podPlacement({ nodes, sandbox }: Placement): PodPlacement {
  return { nodePool: nodes?.poolName, sandbox };
}

/** What its placement allows, so that no list has to name it again. */
export function impliedAllowances({ nodes, sandbox }: Placement): ImpliedAllowances {
  return {
    runtimeClasses: sandbox === undefined ? [] : [sandbox],
    tolerations: nodes?.poolName === undefined ? [] : [poolToleration(nodes.poolName)],
  };
}

/** What is wrong with it, beside the annotations that were given for the Namespace. */
export function placementMistakes(where: IConstruct | string, placement: Placement, annotations: { readonly [key: string]: string }): Mistake[] {
  const { nodes, sandbox, sandboxOverhead, securityGroups } = placement;
  return [
    ...sandbox === undefined || isDnsSubdomain(sandbox) ? [] : [{ where, field: 'sandbox', problem: 'is not the name of a RuntimeClass', given: sandbox, allowed: DNS_SUBDOMAIN_ALLOWED, fix: 'Write the name of the class, as kubectl get runtimeclasses shows it' }],
    ...sandboxOverhead === undefined ? [] : overheadMistakes(where, sandboxOverhead, sandbox),
    ...securityGroupMistakes(where, securityGroups ?? []),
    ...nodes?.poolName === undefined ? [] : pluginMistakes(where, annotations),
  ];
}

/** It as annotations of the Namespace. */
export function placementAnnotations(
  { nodes, sandbox, securityGroups }: Placement, plugins: readonly AdmissionPlugin[], allowed: readonly AllowedToleration[],
): { [key: string]: string } {
  const pool = nodes?.poolName;
  return {
    ...pool === undefined ? {} : { [NODE_POOL_ANNOTATION]: pool, ...pluginAnnotations(pool, plugins, allowed) },
    ...sandbox === undefined ? {} : { [SANDBOX_ANNOTATION]: sandbox },
    ...securityGroupAnnotations(securityGroups ?? []),
  };
}

/** Beside a pool the annotations of the plug-ins are ours: others would draw the pods elsewhere. */
function pluginMistakes(where: IConstruct | string, annotations: { readonly [key: string]: string }): Mistake[] {
  return Object.keys(annotations).filter((key) => key.startsWith(PLUGIN_ANNOTATIONS)).map((key) => ({
    where,
    field: `annotations['${key}']`,
    problem: 'places pods beside nodes',
    given: annotations[key],
    allowed: 'With nodes, this library writes the annotations of admission plug-ins',
    fix: 'Remove it, and say in the target which admissionPlugins the cluster runs',
  }));
}
