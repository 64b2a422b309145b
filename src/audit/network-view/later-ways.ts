import { describeLackOfRule, originOf } from './describe-grant';
import { UndeclaredWay, ViewRule } from './network-view';
import { Grant, NetworkProof, Workload, describeRule, witness } from '../../proof';

/** A way with the rules themselves in place of their places. */
export type WayDraft = Omit<UndeclaredWay, 'egress' | 'ingress'> & { readonly egress: ViewRule; readonly ingress: ViewRule };

const NOBODY_YET = { text: 'no policy yet: somebody has to make the namespace first' };

/** Ways that no agreement can be about: those of namespaces that somebody may make, and those of pods that no policy holds. */
export function laterWays(proof: NetworkProof): WayDraft[] {
  return [...proof.unknownWays().map(ofUnknown), ...proof.tenants.nodeNetwork.map(ofNodeNetwork)];
}

function ofUnknown(grant: Grant): WayDraft {
  const { rule, peer, namespace, direction } = grant;
  const labels = peer?.kind === 'pods' ? `${peer.namespaces}` : '';
  const later = { tenant: 'any later namespace', witness: labels === '' ? 'any pod' : `any pod of a namespace labelled ${labels}` };
  const own = { tenant: namespace.tenant!, witness: witness(grant, {}, {}) };
  const viewRule = { text: describeRule(rule!, peer?.path), ...originField(grant) };
  return direction === 'Ingress'
    ? { source: later, target: own, traffic: `${grant.ports}`, egress: NOBODY_YET, ingress: viewRule, sources: 1 }
    : { source: own, target: later, traffic: `${grant.ports}`, egress: viewRule, ingress: NOBODY_YET, sources: 1 };
}

function originField({ rule }: Grant): { readonly origin?: string } {
  const origin = rule && originOf(rule.policy.object);
  return origin === undefined ? {} : { origin };
}

function ofNodeNetwork(workload: Workload): WayDraft {
  const rule = { text: describeLackOfRule({ tier: 'HostNetwork' }, workload) };
  return {
    source: { tenant: workload.namespace.tenant!, witness: workload.id },
    target: { tenant: 'every tenant', witness: 'every pod on its node' },
    traffic: 'All Connections',
    egress: rule,
    ingress: { text: 'a node reaches the pods that run on it, whatever policies say' },
    sources: 1,
  };
}
