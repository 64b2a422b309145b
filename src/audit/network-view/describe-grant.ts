import { Grant, NetworkObject, Step, Workload, describeRule } from '../../proof';

/** Why a step lets traffic through although no rule says so. The subject is the pods whose policies were asked. */
export function describeLackOfRule({ tier }: Pick<Step, 'tier'>, { id, hostNetwork }: Pick<Workload, 'id' | 'hostNetwork'>): string {
  if (tier !== 'HostNetwork') {
    return `no policy isolates ${id}`;
  }
  return hostNetwork ? `no policy holds ${id}, which is in the network of its node` : `a node reaches ${id}, whatever policies say`;
}

/** Why some pods of a namespace are let through: a rule, or the lack of one. */
export function describeGrant({ rule, namespace, unwanted, nodeNetwork }: Grant): string {
  if (rule) {
    return describeRule(rule);
  }
  if (nodeNetwork) {
    return describeLackOfRule({ tier: 'HostNetwork' }, nodeNetwork);
  }
  return `no policy isolates ${unwanted.length === 0 ? 'the' : 'all'} pods of namespace ${namespace.name}`;
}

/** Where an object comes from: the path of the construct that made it, or else its file. */
export function originOf({ origin }: NetworkObject): string | undefined {
  return origin?.construct ?? origin?.file;
}
