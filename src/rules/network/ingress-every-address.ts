import { INGRESS_PEER, POLICY_KINDS } from './policy-rule';
import { objectRule } from '../rule';
import { Severity } from '../severity';

/** As regular expression: blocks so wide that two, four or eight of them are every address. */
const WIDE = '/0*[0-3]$';
/** Those of them that have no private addresses in them. */
const PUBLIC = JSON.stringify(['32.0.0.0/3', '64.0.0.0/2', '64.0.0.0/3', '96.0.0.0/3', '128.0.0.0/3', '2000::/3']);
/** As regular expression: a private network, or a part of one that is more than some hosts. */
const PRIVATE = '^(10|172[.](1[6-9]|2[0-9]|3[01])|192[.]168)[.].*/([4-9]|1[0-9]|2[0-4])$|^[fF][c-dC-D].*/([4-9]|[1-5][0-9]|6[0-4])$';

export const ingressEveryAddress = objectRule({
  id: 'network-ingress-every-address',
  title: 'Ingress is not allowed from every address',
  severity: Severity.MEDIUM,
  description: '0.0.0.0/0 or ::/0, or the two to eight blocks that they can be split into, is the internet, the nodes and, with many network plug-ins, every pod of the cluster. With a private network, or a part of one, as exception it can mean the internet alone, and is left to who wrote it; an exception for something else changes nothing.',
  fix: 'Name smaller blocks, or leave the private addresses out with except, as Peer.internet() does.',
  sources: ['https://kubernetes.io/docs/concepts/services-networking/network-policies/#behavior-of-to-and-from-selectors'],
  frameworks: { nsa: ['Network policies'], owasp: ['2025:K05', '2022:K07'], mitre: ['T1190'] },
  checks: [{
    kinds: POLICY_KINDS,
    scope: INGRESS_PEER,
    field: 'ipBlock.cidr',
    assert: `!peer.?ipBlock.?cidr.orValue("").matches("${WIDE}") || peer.?ipBlock.?except.orValue([]).exists(block, block.matches("${PRIVATE}"))`,
    unless: `peer.?ipBlock.?cidr.orValue("") in ${PUBLIC}`,
  }],
});
