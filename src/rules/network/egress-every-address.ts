import { EGRESS_PEER, POLICY_KINDS } from './policy-rule';
import { objectRule } from '../rule';
import { Severity } from '../severity';

export const egressEveryAddress = objectRule({
  id: 'network-egress-every-address',
  title: 'Egress is not allowed to every address',
  severity: Severity.HIGH,
  description: '0.0.0.0/0 or ::/0 without exceptions is more than the internet: nodes, the API server and, with many network plug-ins, every pod of the cluster are in it. What exceptions have to leave out is judged by network-egress-metadata and network-egress-private-addresses.',
  fix: 'Name smaller blocks, or use Peer.internet(), which leaves out what is not public.',
  sources: ['https://kubernetes.io/docs/concepts/services-networking/network-policies/#behavior-of-to-and-from-selectors'],
  frameworks: { nsa: ['Network policies'], owasp: ['2025:K05', '2022:K07'], mitre: ['T1046'] },
  checks: [{
    kinds: POLICY_KINDS,
    scope: EGRESS_PEER,
    field: 'ipBlock.cidr',
    assert: '!peer.?ipBlock.?cidr.orValue("").matches("/0+$") || peer.?ipBlock.?except.orValue([]).size() > 0',
  }],
});
