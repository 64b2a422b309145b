import { INGRESS_PEER, POLICY_KINDS } from './policy-rule';
import { objectRule } from '../rule';
import { Severity } from '../severity';

export const ingressEveryAddress = objectRule({
  id: 'network-ingress-every-address',
  title: 'Ingress is not allowed from every address',
  severity: Severity.MEDIUM,
  description: '0.0.0.0/0 or ::/0 without exceptions is the internet, the nodes and, with many network plug-ins, every pod of the cluster. With exceptions it can mean the internet alone, and is left to who wrote it.',
  fix: 'Name smaller blocks, or leave the private addresses out with except, as Peer.internet() does.',
  sources: ['https://kubernetes.io/docs/concepts/services-networking/network-policies/#behavior-of-to-and-from-selectors'],
  frameworks: { nsa: ['Network policies'], owasp: ['2025:K05', '2022:K07'], mitre: ['T1190'] },
  checks: [{
    kinds: POLICY_KINDS,
    scope: INGRESS_PEER,
    field: 'ipBlock.cidr',
    assert: '!peer.?ipBlock.?cidr.orValue("").matches("/0+$") || peer.?ipBlock.?except.orValue([]).size() > 0',
  }],
});
