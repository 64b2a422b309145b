import { BenchmarkOutcome, Judgement, worstOf } from './benchmark';
import { quotaOfNone } from './judge-quotas';
import { EnforcedLevel, enforcedLevel, isKnown, refusedByLevel } from './pod-security-admission';
import { IMAGE, Probe, baseOf, describeProbe, triedBy } from './probes';
import { TenantScene } from './tenant-scene';
import { denyingPolicies } from './validating-policies';
import { readAllowList } from '../../boundary';
import { GraphObject, ObjectGraph, ObjectRule, isObjectRule, namespaceOf, ruleOf } from '../../rules';
import { ObjectJudge } from '../judge';

const NODE_PORTS = ['services.nodeports'];

/** Every namespace refuses every one of these objects. */
export function judgeProbes(probes: readonly Probe[]): (scene: TenantScene) => Judgement {
  return ({ graph, namespaces }) => worstOf(namespaces.flatMap((namespace) => probes.map((probe) => judgeProbe(graph, namespace, probe))));
}

/** Node ports are refused by a quota of none, too. */
export function judgeNodePorts(probes: readonly Probe[]): (scene: TenantScene) => Judgement {
  return ({ graph, namespaces }) => worstOf(namespaces.flatMap((namespace) => {
    const quota = quotaOfNone(graph, namespace, NODE_PORTS);
    return quota === undefined
      ? probes.map((probe) => judgeProbe(graph, namespace, probe))
      : [{ outcome: BenchmarkOutcome.IN_CLUSTER, evidence: [quota] }];
  }));
}

/**
 * Whether what Kubernetes itself has no control for is refused, or at least not done by anything here.
 *
 * @param rule the id of the rule that what is here is held to
 */
export function judgeProbesOrRule(probes: readonly Probe[], rule: string): (scene: TenantScene) => Judgement {
  return ({ graph, namespaces }) => worstOf(namespaces.flatMap((namespace) => probes.map((probe) => {
    const judgement = judgeProbe(graph, namespace, probe);
    const held = ruleOf(rule);
    return judgement.outcome === BenchmarkOutcome.FAILS && held && isObjectRule(held) ? judgeWorkloads(graph, namespace, held, judgement) : judgement;
  })));
}

/** How a namespace takes one object. */
export function judgeProbe(graph: ObjectGraph, namespace: GraphObject, probe: Probe): Judgement {
  const { name } = namespace.manifest.metadata;
  const level = probe.resource === 'pods' ? enforcedLevel(namespace.manifest, graph.minor) : undefined;
  const rules = level && isKnown(level) ? refusedByLevel(level, probe) : [];
  if (level && rules.length > 0) {
    return { outcome: BenchmarkOutcome.IN_CLUSTER, evidence: [`Namespace ${name} enforces Pod Security ${levelText(level)}, which refuses ${describeProbe(probe)} (${rules.join(', ')})`] };
  }
  const creation = { resource: probe.resource, namespace: namespace.manifest };
  const denying = (object: any) => denyingPolicies(graph, { ...creation, object: withImage(object, namespace) });
  const admitting = denying(baseOf(probe));
  const policies = denying(triedBy(probe)).filter((policy) => !admitting.includes(policy));
  return policies.length > 0
    ? { outcome: BenchmarkOutcome.IN_CLUSTER, evidence: [`ValidatingAdmissionPolicy ${policies.join(', ')} denies ${describeProbe(probe)} in ${name}`] }
    : { outcome: level && !isKnown(level) ? BenchmarkOutcome.UNKNOWN : BenchmarkOutcome.FAILS, evidence: [`Namespace ${name} admits ${probe.resource} with ${describeProbe(probe)}: ${reasonOf(probe, level)} and no ValidatingAdmissionPolicy denies it`] };
}

/** The image of a probe in a namespace: one of the registries that it allows. */
export function probeImage(namespace: any): string {
  const [registry = 'registry.invalid'] = readAllowList(namespace, 'registries') ?? [];
  return `${registry.replace(/\/+$/, '')}/tenancy-probe:1.0.0`;
}

function judgeWorkloads(graph: ObjectGraph, namespace: GraphObject, rule: ObjectRule, admitted: Judgement): Judgement {
  const { name } = namespace.manifest.metadata;
  const judge = new ObjectJudge([rule], graph.minor);
  const workloads = graph.workloadsIn(name).map(({ object: { manifest } }) => manifest);
  const broken = workloads.filter((manifest) => judge.judge(manifest).length > 0).map(({ kind, metadata }) => `${kind} ${namespaceOf({ metadata })}/${metadata.name} breaks ${rule.id}`);
  return broken.length > 0 ? { outcome: BenchmarkOutcome.FAILS, evidence: broken } : {
    outcome: BenchmarkOutcome.AT_SYNTH,
    evidence: [`${rule.id} holds for all ${workloads.length} workloads of ${name}`, ...admitted.evidence],
  };
}

function reasonOf({ resource }: Probe, level: EnforcedLevel | undefined): string {
  if (resource !== 'pods') {
    return resource === 'services' ? 'no quota allows 0 node ports' : 'nothing holds claims back';
  }
  if (!level) {
    return 'it enforces no level of Pod Security';
  }
  return isKnown(level) ? `Pod Security ${levelText(level)} admits it` : `Pod Security ${levelText(level)} is older than what is known here`;
}

function levelText({ level, version }: EnforcedLevel): string {
  return `${level} ${version}`;
}

function withImage(object: any, { manifest }: GraphObject): any {
  return JSON.parse(JSON.stringify(object).replace(JSON.stringify(IMAGE), () => JSON.stringify(probeImage(manifest))));
}
