import { adminPolicy, baselinePolicy, clusterPolicy, networkPolicy, proofOf } from './cluster';
import { describeMistake } from '../../../src/errors';
import { policiesAmong } from '../../../src/proof/network/policies';

/** The texts of all mistakes, without the name of the object before them. */
function mistakes(...manifests: any[]): string[] {
  return proofOf(manifests).mistakes.map(({ mistake }) => describeMistake(mistake).replace(/^\w+ \S+: /, ''));
}

describe('a mistake', () => {
  test('names the object, and comes with it', () => {
    const proof = proofOf([networkPolicy('a/ok', {}), networkPolicy('a/p', { podSelector: 5 })]);
    expect(proof.mistakes.map(({ mistake }) => describeMistake(mistake)))
      .toEqual(['NetworkPolicy a/p: spec.podSelector is not a map, got 5. A map of fields is allowed. Write its fields, or leave it out.']);
    expect(proof.mistakes[0].object).toBe(proof.objects[1]);
  });

  test('names the place of the object, where that is known', () => {
    const text = (origin: object) => describeMistake(policiesAmong([{ manifest: networkPolicy('a/p', { podSelector: 5 }), origin }]).mistakes[0].mistake);
    expect(text({ construct: 'shop/p' })).toMatch(/^NetworkPolicy a\/p \(shop\/p\): /);
    expect(text({ file: 'p.yaml' })).toMatch(/^NetworkPolicy a\/p \(p\.yaml\): /);
  });

  test('comes after those before it, in the order of reading', () => {
    expect(mistakes(networkPolicy('a/p', { podSelector: 5, policyTypes: ['In'], ingress: [{ from: [{}] }], egress: 'x' })).map((text) => text.split(' ')[0]))
      .toEqual(['spec.policyTypes', 'spec.podSelector', 'spec.ingress[0].from[0]', 'spec.egress']);
  });
});

describe('a NetworkPolicy', () => {
  const into = (rule: any) => ({ podSelector: {}, ingress: [rule] });
  const from = (peer: any) => into({ from: [peer] });
  const port = (...ports: any[]) => into({ ports });
  const block = (ipBlock: any) => from({ ipBlock });
  const selecting = (...matchExpressions: any[]) => ({ podSelector: { matchExpressions } });

  const LIST = 'A list is allowed. Write a list, or leave the field out.';
  const MAP = 'A map of fields is allowed. Write its fields, or leave it out.';
  const PORT = 'Whole numbers from 1 to 65535 are allowed. Write the port on which the pods listen.';
  const NAME = 'An IANA service name is allowed: at most 15 characters of a-z, 0-9 and single -. Write the name that the container gives its port.';
  const PROTOCOL = 'SCTP, TCP, UDP are allowed. Write one of them.';
  const NUMBER = 'endPort is allowed beside a number.';
  const CIDR = 'A network such as 10.0.0.0/8 or 2001:db8::/32 is allowed. Write the address, a slash and the length of the prefix.';
  const PART = 'A smaller block within the CIDR is allowed. Leave the exception out, or correct one of the two.';
  const PEER = 'Either ipBlock, or podSelector and namespaceSelector are allowed.';
  const LABEL = 'Keys and values of labels are allowed. Correct the label.';
  const OPERATOR = 'In, NotIn, Exists, DoesNotExist are allowed. Write one of them.';
  const TYPES = 'A list of Ingress and Egress is allowed. Write one or both of them.';
  const FROM = 'spec.ingress[0].from[0]';
  const PORTS = 'spec.ingress[0].ports[0]';
  const EXPRESSION = 'spec.podSelector.matchExpressions[0]';

  test.each<[string, any, string]>([
    ['a spec of another type', 5, `spec is not a map, got 5. ${MAP}`],
    ['rules that are no list', { ingress: 'all' }, `spec.ingress is not a list, got 'all'. ${LIST}`],
    ['egress rules that are no list', { egress: {} }, `spec.egress is not a list, got {}. ${LIST}`],
    ['a rule that is no map', into('all'), `spec.ingress[0] is not a map, got 'all'. ${MAP}`],
    ['peers that are no list', into({ from: { podSelector: {} } }), `spec.ingress[0].from is not a list, got {"podSelector":{}}. ${LIST}`],
    ['a peer that is no map', from('all'), `${FROM} is not a map, got 'all'. ${MAP}`],
    ['ports that are no list', into({ ports: 80 }), `spec.ingress[0].ports is not a list, got 80. ${LIST}`],
    ['a port that is no map', port(80), `${PORTS} is not a map, got 80. ${MAP}`],
    ['a selector that is no map', from({ podSelector: 'all' }), `${FROM}.podSelector is not a map, got 'all'. ${MAP}`],
    ['a namespaceSelector that is no map', from({ namespaceSelector: [] }), `${FROM}.namespaceSelector is not a map, got []. ${MAP}`],
    ['matchLabels that are no map', { podSelector: { matchLabels: ['app'] } }, `spec.podSelector.matchLabels is not a map, got ["app"]. ${MAP}`],
    ['matchExpressions that are no list', { podSelector: { matchExpressions: {} } }, `spec.podSelector.matchExpressions is not a list, got {}. ${LIST}`],
    ['a block that is no map', block('10.0.0.0/8'), `${FROM}.ipBlock is not a map, got '10.0.0.0/8'. ${MAP}`],

    ['a label\'s value that is none', { podSelector: { matchLabels: { app: 'no spaces' } } }, `spec.podSelector.matchLabels["app"] is not a label, got 'no spaces'. ${LABEL}`],
    ['a label\'s value that is a number', { podSelector: { matchLabels: { app: 5 } } }, `spec.podSelector.matchLabels["app"] is not a label, got 5. ${LABEL}`],
    ['a label\'s key that is none', { podSelector: { matchLabels: { '-app': 'x' } } }, `spec.podSelector.matchLabels["-app"] is not a label, got 'x'. ${LABEL}`],
    ['an operator that is unknown', selecting({ key: 'app', operator: 'Equals', values: ['x'] }), `${EXPRESSION}.operator is unknown, got 'Equals'. ${OPERATOR}`],
    ['an operator in lower case', selecting({ key: 'app', operator: 'in', values: ['x'] }), `${EXPRESSION}.operator is unknown, got 'in'. ${OPERATOR}`],
    ['no operator', selecting({ key: 'app' }), `${EXPRESSION}.operator is unknown. ${OPERATOR}`],
    ['In without values', selecting({ key: 'app', operator: 'In', values: [] }), `${EXPRESSION}.values is empty, which In does not allow, got []. At least one value is required. List the values, or use Exists or DoesNotExist.`],
    ['NotIn without values', selecting({ key: 'app', operator: 'NotIn' }), `${EXPRESSION}.values is empty, which NotIn does not allow. At least one value is required. List the values, or use Exists or DoesNotExist.`],
    ['Exists with values', selecting({ key: 'app', operator: 'Exists', values: ['x'] }), `${EXPRESSION}.values has items, which Exists does not allow, got ["x"]. No value is allowed. Leave the values out.`],
    ['DoesNotExist with values', selecting({ key: 'app', operator: 'DoesNotExist', values: ['x'] }), `${EXPRESSION}.values has items, which DoesNotExist does not allow, got ["x"]. No value is allowed. Leave the values out.`],
    ['Exists with values that are no list', selecting({ key: 'app', operator: 'Exists', values: 'x' }), `${EXPRESSION}.values is not a list, got 'x'. No value is allowed. Leave the values out.`],
    ['a value that no label has', selecting({ key: 'app', operator: 'In', values: ['x', 'no spaces'] }), `${EXPRESSION}.values has what is not the value of a label, got ["x","no spaces"]. Values of labels are allowed. Correct the values.`],
    ['a value that is a number', selecting({ key: 'app', operator: 'In', values: [5] }), `${EXPRESSION}.values has what is not the value of a label, got [5]. Values of labels are allowed. Correct the values.`],
    ['a key that no label has', selecting({ key: 'no spaces', operator: 'Exists' }), `${EXPRESSION}.key is not the key of a label, got 'no spaces'. The key of a label is allowed. Correct the key.`],
    ['no key', selecting({ operator: 'Exists' }), `${EXPRESSION}.key is not the key of a label. The key of a label is allowed. Correct the key.`],

    ['port 0', port({ port: 0 }), `${PORTS}.port is not a port, got 0. ${PORT}`],
    ['port 65536', port({ port: 65536 }), `${PORTS}.port is not a port, got 65536. ${PORT}`],
    ['a port with a fraction', port({ port: 1.5 }), `${PORTS}.port is not a port, got 1.5. ${PORT}`],
    ['a port below 0', port({ port: -80 }), `${PORTS}.port is not a port, got -80. ${PORT}`],
    ['a port of another type', port({ port: true }), `${PORTS}.port is not a port, got true. ${PORT}`],
    ['a number as a text', port({ port: '80' }), `${PORTS}.port is not the name of a port, got '80'. ${NAME}`],
    ['a name that is too long', port({ port: 'a-name-too-long-' }), `${PORTS}.port is not the name of a port, got 'a-name-too-long-'. ${NAME}`],
    ['a name in capitals', port({ port: 'HTTP' }), `${PORTS}.port is not the name of a port, got 'HTTP'. ${NAME}`],
    ['a name that is empty', port({ port: '' }), `${PORTS}.port is not the name of a port, got ''. ${NAME}`],
    ['endPort without a port', port({ endPort: 90 }), `${PORTS}.endPort stands without a port, got 90. ${NUMBER} Write the first port of the range.`],
    ['endPort below the port', port({ port: 90, endPort: 80 }), `${PORTS}.endPort is below the port, 90, got 80. A range ends at or above its start. Swap the two.`],
    ['endPort beside a name', port({ port: 'http', endPort: 90 }), `${PORTS}.endPort stands beside a port name, got 90. ${NUMBER} Write the number of the port, or leave endPort out.`],
    ['endPort 65536', port({ port: 80, endPort: 65536 }), `${PORTS}.endPort is not a port, got 65536. ${PORT}`],
    ['endPort as a text', port({ port: 80, endPort: '90' }), `${PORTS}.endPort is not a port, got '90'. ${PORT}`],
    ['a protocol that is unknown', port({ port: 80, protocol: 'ICMP' }), `${PORTS}.protocol is not a protocol that policies know, got 'ICMP'. ${PROTOCOL}`],
    ['a protocol in lower case', port({ port: 80, protocol: 'tcp' }), `${PORTS}.protocol is not a protocol that policies know, got 'tcp'. ${PROTOCOL}`],
    ['a protocol of another type', port({ port: 80, protocol: 6 }), `${PORTS}.protocol is not a protocol that policies know, got 6. ${PROTOCOL}`],

    ['an address for a block', block({ cidr: '10.0.0.1' }), `${FROM}.ipBlock.cidr is not an IP network in CIDR notation, got '10.0.0.1'. ${CIDR}`],
    ['a prefix that is too long', block({ cidr: '10.0.0.0/33' }), `${FROM}.ipBlock.cidr is not an IP network in CIDR notation, got '10.0.0.0/33'. ${CIDR}`],
    ['an address with leading zeros', block({ cidr: '010.0.0.0/8' }), `${FROM}.ipBlock.cidr is not an IP network in CIDR notation, got '010.0.0.0/8'. ${CIDR}`],
    ['a block of another type', block({ cidr: 10 }), `${FROM}.ipBlock.cidr is not an IP network in CIDR notation, got 10. ${CIDR}`],
    ['no cidr', block({ except: [] }), `${FROM}.ipBlock.cidr is not an IP network in CIDR notation. ${CIDR}`],
    ['an exception that is no block', block({ cidr: '10.0.0.0/8', except: ['10.0.0.1'] }), `${FROM}.ipBlock.except[0] is not an IP network in CIDR notation, got '10.0.0.1'. ${CIDR}`],
    ['exceptions that are no list', block({ cidr: '10.0.0.0/8', except: '10.0.0.0/9' }), `${FROM}.ipBlock.except is not a list, got '10.0.0.0/9'. A list of blocks is allowed. Write a list, or leave it out.`],
    ['an exception outside the block', block({ cidr: '10.0.0.0/8', except: ['10.0.0.0/9', '11.0.0.0/9'] }), `${FROM}.ipBlock.except[1] is not a part of 10.0.0.0/8, got '11.0.0.0/9'. ${PART}`],
    ['an exception that is the whole block', block({ cidr: '10.0.0.0/8', except: ['10.0.0.0/8'] }), `${FROM}.ipBlock.except[0] is not a part of 10.0.0.0/8, got '10.0.0.0/8'. ${PART}`],
    ['an exception around the block', block({ cidr: '10.0.0.0/8', except: ['0.0.0.0/0'] }), `${FROM}.ipBlock.except[0] is not a part of 10.0.0.0/8, got '0.0.0.0/0'. ${PART}`],
    ['an exception of the other family', block({ cidr: '10.0.0.0/8', except: ['fd00::/16'] }), `${FROM}.ipBlock.except[0] is not a part of 10.0.0.0/8, got 'fd00::/16'. ${PART}`],

    ['a block beside a selector', from({ ipBlock: { cidr: '10.0.0.0/8' }, podSelector: {} }), `${FROM} has an ipBlock beside a selector, got {"ipBlock":{"cidr":"10.0.0.0/8"},"podSelector":{}}. ${PEER} Make two peers of them.`],
    ['a block beside a namespaceSelector', from({ ipBlock: {}, namespaceSelector: {} }), `${FROM} has an ipBlock beside a selector, got {"ipBlock":{},"namespaceSelector":{}}. ${PEER} Make two peers of them.`],
    ['an empty peer', from({}), `${FROM} has neither a selector nor an ipBlock, got {}. ${PEER} Say who the peer is.`],
    ['a peer that is null', from(null), `${FROM} has neither a selector nor an ipBlock, got {}. ${PEER} Say who the peer is.`],
    ['a peer of unknown fields', from({ pods: {} }), `${FROM} has neither a selector nor an ipBlock, got {"pods":{}}. ${PEER} Say who the peer is.`],

    ['an unknown direction', { policyTypes: ['Ingress', 'Both'] }, `spec.policyTypes has what is no direction, got ["Ingress","Both"]. ${TYPES}`],
    ['a direction in lower case', { policyTypes: ['ingress'] }, `spec.policyTypes has what is no direction, got ["ingress"]. ${TYPES}`],
    ['a direction that is no list', { policyTypes: 'Ingress' }, `spec.policyTypes has what is no direction, got 'Ingress'. ${TYPES}`],
    ['more than two directions', { policyTypes: ['Ingress', 'Egress', 'Ingress'] }, 'spec.policyTypes has more than two items, got ["Ingress","Egress","Ingress"]. A list of Ingress and Egress is allowed. Write each of them once.'],
  ])('refuses %s', (_, spec, expected) => {
    expect(mistakes(networkPolicy('a/p', spec))).toEqual([expected]);
  });

  test('refuses mistakes in rules for a direction that it does not isolate, as the API server does', () => {
    expect(mistakes(networkPolicy('a/p', { policyTypes: ['Egress'], ingress: [{ from: [{}] }] }))).toHaveLength(1);
    expect(mistakes(networkPolicy('a/p', { policyTypes: ['Ingress'], egress: [{ to: [{}] }] }))).toEqual([`spec.egress[0].to[0] has neither a selector nor an ipBlock, got {}. ${PEER} Say who the peer is.`]);
  });

  test.each<[string, any]>([
    ['no spec', undefined],
    ['an empty spec', {}],
    ['no podSelector', { ingress: [{}] }],
    ['a block whose address has bits beyond the prefix', block({ cidr: '10.0.0.77/24', except: ['10.0.0.99/28'] })],
    ['a block that is one address', block({ cidr: '10.0.0.1/32' })],
    ['an IPv6 block in capitals', block({ cidr: '2001:DB8::/32', except: ['2001:db8:0::/48'] })],
    ['empty lists', { podSelector: { matchLabels: {}, matchExpressions: [] }, policyTypes: [], ingress: [{ from: [], ports: [] }], egress: [] }],
    ['lists and maps that are null', { podSelector: null, policyTypes: null, ingress: null, egress: [{ to: null, ports: null }] }],
    ['exceptions that are null, or none', { ingress: [{ from: [{ ipBlock: { cidr: '10.0.0.0/8', except: null } }, { ipBlock: { cidr: '10.0.0.0/8', except: [] } }] }] }],
    ['a rule and a port that are null', { ingress: [null, { ports: [null] }] }],
    ['both selectors, and one of them', { ingress: [{ from: [{ podSelector: {}, namespaceSelector: {} }, { namespaceSelector: {} }, { podSelector: {}, ipBlock: null }] }] }],
    ['the same direction twice', { policyTypes: ['Ingress', 'Ingress'] }],
    ['one exception twice', block({ cidr: '10.0.0.0/8', except: ['10.0.0.0/9', '10.0.0.0/9'] })],
    ['Exists with an empty list of values', selecting({ key: 'app', operator: 'Exists', values: [] })],
    ['the empty value of a label', selecting({ key: 'example.com/app', operator: 'In', values: [''] })],
    ['endPort that is the port', port({ port: 80, endPort: 80 })],
    ['the first and the last port', port({ port: 1, endPort: 65535 })],
    ['names of ports', port({ port: 'http' }, { port: '80a', protocol: 'UDP' }, { port: 'fifteen-letters' })],
    ['fields that nobody knows', { podSelector: {}, tier: 5 }],
  ])('accepts %s, as the API server does', (_, spec) => {
    expect(mistakes(networkPolicy('a/p', spec))).toEqual([]);
  });
});

describe('the names of policies', () => {
  const UNIQUE = 'The name of a policy is unique in its namespace. Rename one of the two.';

  test('refuses a second policy of a name in a namespace', () => {
    expect(mistakes(networkPolicy('a/p', {}), networkPolicy('a/p', {}), networkPolicy('a/q', {})))
      .toEqual([`metadata.name is the name of another policy, NetworkPolicy a/p, got 'p'. ${UNIQUE}`]);
  });

  test('refuses a second policy of a name in the namespace `default`, whether they say so or not', () => {
    expect(mistakes(networkPolicy('p', {}), networkPolicy('default/p', {}))).toEqual([`metadata.name is the name of another policy, NetworkPolicy p, got 'p'. ${UNIQUE}`]);
  });

  test('refuses a second policy of the whole cluster of a name, whatever namespace it says', () => {
    const spec = { tier: 'Admin', priority: 1, subject: { namespaces: {} } };
    const second = { ...clusterPolicy('p', spec), metadata: { name: 'p', namespace: 'a' } };
    expect(mistakes(clusterPolicy('p', spec), second)).toEqual([`metadata.name is the name of another policy, ClusterNetworkPolicy p, got 'p'. ${UNIQUE}`]);
  });

  test('may be the same in several namespaces, of several kinds, and where the API server makes them', () => {
    const older = adminPolicy('p', { priority: 1, subject: { namespaces: {} } });
    const generated = { ...networkPolicy('a/p', {}), metadata: { namespace: 'a', generateName: 'p-' } };
    expect(mistakes(networkPolicy('a/p', {}), networkPolicy('b/p', {}), clusterPolicy('p', { tier: 'Admin', priority: 1, subject: { namespaces: {} } }), older, generated, generated)).toEqual([]);
  });
});

describe('a policy of the whole cluster', () => {
  const subject = { namespaces: {} };
  const from = [{ namespaces: {} }];
  const rule = { action: 'Deny', from };
  const spec = (others: any) => ({ tier: 'Admin', priority: 1, subject, ...others });
  const into = (others: any) => spec({ ingress: [{ ...rule, ...others }] });
  const out = (others: any) => spec({ egress: [{ action: 'Accept', to: from, ...others }] });
  const protocol = (...protocols: any[]) => into({ protocols });
  const tcp = (destinationPort: any) => protocol({ tcp: { destinationPort } });

  const ACTION = 'Accept, Deny, Pass are allowed. Write one of them.';
  const PRIORITY = 'Whole numbers from 0 to 1000 are allowed, lower ones come first. Write one that no other policy of the tier has.';
  const SUBJECT = 'Exactly one of namespaces and pods is required. Say whose pods the policy is about.';
  const SEVERAL = 'Exactly one of them is allowed. Make an item of each.';
  const PORT = 'Whole numbers from 1 to 65535 are allowed. Write the port on which the pods listen.';
  const NAME = 'An IANA service name is allowed: at most 15 characters of a-z, 0-9 and single -. Write the name that the container gives its port.';
  const POD_SELECTOR = 'A selector is required, and an empty one selects all pods. Write {} for all pods.';
  const MOST = 'At most 25 are allowed. Divide them among several.';
  const ITEMS = '1 to 25 items are allowed.';
  const FROM = 'spec.ingress[0].from';
  const TO = 'spec.egress[0].to';
  const PROTOCOLS = 'spec.ingress[0].protocols';

  test.each<[string, any, string]>([
    ['no tier', { priority: 1, subject }, 'spec.tier is unknown. Admin and Baseline are allowed. Write one of them.'],
    ['another tier', spec({ tier: 'NetworkPolicy' }), 'spec.tier is unknown, got \'NetworkPolicy\'. Admin and Baseline are allowed. Write one of them.'],
    ['no priority', { tier: 'Admin', subject }, `spec.priority is not a priority. ${PRIORITY}`],
    ['a priority below 0', spec({ priority: -1 }), `spec.priority is not a priority, got -1. ${PRIORITY}`],
    ['a priority above 1000', spec({ priority: 1001 }), `spec.priority is not a priority, got 1001. ${PRIORITY}`],
    ['a priority with a fraction', spec({ priority: 1.5 }), `spec.priority is not a priority, got 1.5. ${PRIORITY}`],
    ['a priority as a text', spec({ priority: '1' }), `spec.priority is not a priority, got '1'. ${PRIORITY}`],
    ['no subject', { tier: 'Admin', priority: 1 }, `spec.subject names neither namespaces nor pods. ${SUBJECT}`],
    ['an empty subject', spec({ subject: {} }), `spec.subject names neither namespaces nor pods, got {}. ${SUBJECT}`],
    ['a subject of both', spec({ subject: { namespaces: {}, pods: { podSelector: {} } } }), `spec.subject has namespaces and pods, got {"namespaces":{},"pods":{"podSelector":{}}}. ${SEVERAL}`],
    ['pods without a podSelector', spec({ subject: { pods: { namespaceSelector: {} } } }), `spec.subject.pods.podSelector is missing. ${POD_SELECTOR}`],
    ['a selector that cannot be read', spec({ subject: { namespaces: { matchLabels: { app: 5 } } } }), 'spec.subject.namespaces.matchLabels["app"] is not a label, got 5. Keys and values of labels are allowed. Correct the label.'],

    ['no action', spec({ ingress: [{ from }] }), `spec.ingress[0].action is unknown. ${ACTION}`],
    ['another action', into({ action: 'Allow' }), `spec.ingress[0].action is unknown, got 'Allow'. ${ACTION}`],
    ['an action that is a member of all objects', into({ action: 'toString' }), `spec.ingress[0].action is unknown, got 'toString'. ${ACTION}`],
    ['no peers', spec({ ingress: [{ action: 'Deny' }] }), `${FROM} is empty. At least one peer is required. Say who is at the other end.`],
    ['an empty list of peers', into({ from: [] }), `${FROM} is empty, got []. At least one peer is required. Say who is at the other end.`],
    ['an empty list of destinations', out({ to: [] }), `${TO} is empty, got []. At least one peer is required. Say who is at the other end.`],
    ['an empty peer', into({ from: [{}] }), `${FROM}[0] is empty, got {}. Exactly one field is required. Say who is at the other end.`],
    ['a peer that is null', into({ from: [null] }), `${FROM}[0] is empty, got {}. Exactly one field is required. Say who is at the other end.`],
    ['two fields in one peer', into({ from: [{ namespaces: {}, pods: { podSelector: {} } }] }), `${FROM}[0] has namespaces and pods, got {"namespaces":{},"pods":{"podSelector":{}}}. ${SEVERAL}`],
    ['a peer\'s pods without a podSelector', into({ from: [{ pods: {} }] }), `${FROM}[0].pods.podSelector is missing. ${POD_SELECTOR}`],
    ['networks as a source', into({ from: [{ networks: ['10.0.0.0/8'] }] }), `${FROM}[0] is networks, which a source cannot be, got {"networks":["10.0.0.0/8"]}. Sources are namespaces or pods. Name them.`],
    ['nodes as a source', into({ from: [{ nodes: {} }] }), `${FROM}[0] is nodes, which a source cannot be, got {"nodes":{}}. Sources are namespaces or pods. Name them.`],
    ['a network that is none', out({ to: [{ networks: ['10.0.0.1'] }] }), `${TO}[0].networks[0] is not an IP network in CIDR notation, got '10.0.0.1'. A network such as 10.0.0.0/8 or 2001:db8::/32 is allowed. Write the address, a slash and the length of the prefix.`],
    ['networks that are no list', out({ to: [{ networks: '10.0.0.0/8' }] }), `${TO}[0].networks is not a list, got '10.0.0.0/8'. A list is allowed. Write a list.`],
    ['no networks', out({ to: [{ networks: [] }] }), `${TO}[0].networks is empty, got []. ${ITEMS} Say who is at the other end.`],
    ['too many networks', out({ to: [{ networks: Array(26).fill('10.0.0.0/8') }] }), `${TO}[0].networks has more than 25 items, got 26. ${ITEMS} Divide them among several.`],
    ['names of hosts that are no texts', out({ to: [{ domainNames: [5] }] }), `${TO}[0].domainNames has what is not a text, got [5]. Names of hosts are allowed. Correct them.`],
    ['no names of hosts', out({ to: [{ domainNames: [] }] }), `${TO}[0].domainNames is empty, got []. ${ITEMS} Say who is at the other end.`],
    ['too many rules', spec({ ingress: Array(26).fill(rule) }), `spec.ingress has more than 25 items, got 26. ${MOST}`],
    ['too many peers', into({ from: Array(26).fill(from[0]) }), `${FROM} has more than 25 items, got 26. ${MOST}`],
    ['too many ports', protocol(...Array(26).fill({ destinationNamedPort: 'http' })), `${PROTOCOLS} has more than 25 items, got 26. ${MOST}`],

    ['port 0', tcp({ number: 0 }), `${PROTOCOLS}[0].tcp.destinationPort.number is not a port, got 0. ${PORT}`],
    ['port 65536', tcp({ number: 65536 }), `${PROTOCOLS}[0].tcp.destinationPort.number is not a port, got 65536. ${PORT}`],
    ['a port as a text', tcp({ number: 'http' }), `${PROTOCOLS}[0].tcp.destinationPort.number is not a port, got 'http'. ${PORT}`],
    ['a destinationPort without anything', tcp({}), `${PROTOCOLS}[0].tcp.destinationPort.number is not a port. ${PORT}`],
    ['a destinationPort that is no map', tcp(80), `${PROTOCOLS}[0].tcp.destinationPort is not a map, got 80. A map of fields is allowed. Write its fields, or leave it out.`],
    ['a number and a range', tcp({ number: 80, range: { start: 1, end: 2 } }), `${PROTOCOLS}[0].tcp.destinationPort has number and range, got {"number":80,"range":{"start":1,"end":2}}. ${SEVERAL}`],
    ['a range without an end', tcp({ range: { start: 80 } }), `${PROTOCOLS}[0].tcp.destinationPort.range.end is not a port. ${PORT}`],
    ['a range that ends below its start', tcp({ range: { start: 90, end: 80 } }), `${PROTOCOLS}[0].tcp.destinationPort.range does not end above its start, got {"start":90,"end":80}. A range ends above its start. Swap the two, or write one port.`],
    ['a range of one port', tcp({ range: { start: 80, end: 80 } }), `${PROTOCOLS}[0].tcp.destinationPort.range does not end above its start, got {"start":80,"end":80}. A range ends above its start. Swap the two, or write one port.`],
    ['a protocol without a port', protocol({ tcp: {} }), `${PROTOCOLS}[0].tcp is empty, got {}. Exactly one field is required. Say which port.`],
    ['a protocol that is no map', protocol({ udp: 53 }), `${PROTOCOLS}[0].udp is not a map, got 53. A map of fields is allowed. Write its fields, or leave it out.`],
    ['two protocols in one item', protocol({ tcp: { destinationPort: { number: 80 } }, udp: {} }), `${PROTOCOLS}[0] has tcp and udp, got {"tcp":{"destinationPort":{"number":80}},"udp":{}}. ${SEVERAL}`],
    ['an empty item', protocol({}), `${PROTOCOLS}[0] is empty, got {}. Exactly one field is required. Say which port.`],
    ['an empty list of ports', protocol(), `${PROTOCOLS} is empty, got []. At least one item is required. Leave the field out for all ports.`],
    ['a name that no port has', protocol({ destinationNamedPort: 'HTTP' }), `${PROTOCOLS}[0].destinationNamedPort is not the name of a port, got 'HTTP'. ${NAME}`],
    ['ports of the older API', into({ ports: [{ portNumber: { port: 80 } }] }), 'spec.ingress[0].ports is a field of another kind of policy, got [{"portNumber":{"port":80}}]. protocols is allowed. Write protocols.'],
    ['a port name beside networks', out({ to: [{ networks: ['10.0.0.0/8'] }], protocols: [{ destinationNamedPort: 'http' }] }), `${TO} has peers without port names beside a port name, got [{"networks":["10.0.0.0/8"]}]. networks, nodes, domainNames are allowed beside port numbers. Write the number of the port, or make two rules of it.`],
  ])('refuses %s', (_, given, expected) => {
    expect(mistakes(clusterPolicy('p', given))).toEqual([expected]);
  });

  test.each<[string, any]>([
    ['the least and the greatest priority', spec({ priority: 0 })], ['the greatest priority', spec({ priority: 1000 })],
    ['no rules', spec({ ingress: [], egress: null })],
    ['pods without a namespaceSelector', spec({ subject: { pods: { podSelector: {} } } })],
    ['all kinds of destinations', out({ to: [{ networks: ['10.0.0.0/8', '::/0'] }, { nodes: {} }, { domainNames: ['*.example.com'] }, { pods: { podSelector: {} } }, { namespaces: {} }] })],
    ['a network with bits beyond the prefix', out({ to: [{ networks: ['10.0.0.77/24'] }] })],
    ['25 of everything', spec({ ingress: Array(25).fill({ ...rule, from: Array(25).fill(from[0]), protocols: Array(25).fill({ destinationNamedPort: 'http' }) }) })],
    ['all kinds of ports', protocol({ tcp: { destinationPort: { number: 1 } } }, { udp: { destinationPort: { range: { start: 1, end: 65535 } } } }, { sctp: { destinationPort: { number: 9 } } })],
  ])('accepts %s, as the API server does', (_, given) => {
    expect(mistakes(clusterPolicy('p', given))).toEqual([]);
  });

  describe('of the older API', () => {
    const older = (others: any) => adminPolicy('p', { priority: 1, subject, ingress: [{ action: 'Allow', from, ...others }] });
    const ports = (...list: any[]) => older({ ports: list });
    const PORTS = 'spec.ingress[0].ports[0]';

    test.each<[string, any, string]>([
      ['an action of the newer one', older({ action: 'Accept' }), 'spec.ingress[0].action is unknown, got \'Accept\'. Allow, Deny, Pass are allowed. Write one of them.'],
      ['to pass in the baseline', baselinePolicy({ subject, ingress: [{ action: 'Pass', from }] }), 'spec.ingress[0].action is unknown, got \'Pass\'. Allow, Deny are allowed. Write one of them.'],
      ['a baseline of another name', { ...baselinePolicy({ subject }), metadata: { name: 'mine' } }, 'metadata.name is not default, got \'mine\'. The only BaselineAdminNetworkPolicy of a cluster is called default. Rename it.'],
      ['no priority', adminPolicy('p', { subject }), `spec.priority is not a priority. ${PRIORITY}`],
      ['port 0', ports({ portNumber: { protocol: 'TCP', port: 0 } }), `${PORTS}.portNumber.port is not a port, got 0. ${PORT}`],
      ['a portNumber that is a number', ports({ portNumber: 80 }), `${PORTS}.portNumber is not a map, got 80. A map of fields is allowed. Write its fields, or leave it out.`],
      ['a protocol in lower case', ports({ portNumber: { protocol: 'tcp', port: 80 } }), `${PORTS}.portNumber.protocol is not a protocol that policies know, got 'tcp'. SCTP, TCP, UDP are allowed. Write one of them.`],
      ['a range without a start', ports({ portRange: { end: 90 } }), `${PORTS}.portRange.start is not a port. ${PORT}`],
      ['a range that ends below its start', ports({ portRange: { start: 90, end: 80 } }), `${PORTS}.portRange does not end at or above its start, got {"start":90,"end":80}. A range ends at or above its start. Swap the two, or write one port.`],
      ['a name that no port has', ports({ namedPort: 5 }), `${PORTS}.namedPort is not the name of a port, got 5. ${NAME}`],
      ['a number and a name', ports({ portNumber: { port: 80 }, namedPort: 'http' }), `${PORTS} has portNumber and namedPort, got {"portNumber":{"port":80},"namedPort":"http"}. ${SEVERAL}`],
      ['protocols of the newer one', older({ protocols: [{ destinationNamedPort: 'http' }] }), 'spec.ingress[0].protocols is a field of another kind of policy, got [{"destinationNamedPort":"http"}]. ports is allowed. Write ports.'],
      ['more than 100 rules', adminPolicy('p', { priority: 1, subject, ingress: Array(101).fill({ action: 'Allow', from }) }), 'spec.ingress has more than 100 items, got 101. At most 100 are allowed. Divide them among several.'],
    ])('refuses %s', (_, policy, expected) => {
      expect(mistakes(policy).slice(0, 1)).toEqual([expected]);
    });

    test('accepts 100 rules, a range of one port and a baseline without a priority', () => {
      expect(mistakes(older({ ports: [{ portRange: { start: 80, end: 80 } }] }), baselinePolicy({ subject, ingress: Array(100).fill({ action: 'Allow', from }) }))).toEqual([]);
    });
  });

  test('of another API group, or of a kind that is none of the project, is not read', () => {
    const policy = clusterPolicy('p', {});
    for (const other of [{ ...policy, apiVersion: 'example.com/v1' }, { ...policy, kind: 'ExternalNetworkSet' }, { ...policy, kind: 'toString' }]) {
      expect(proofOf([other]).policies).toEqual([]);
      expect(mistakes(other)).toEqual([]);
    }
  });
});

test('a protocol without a port, which is refused, is read as all of its ports', () => {
  const ingress = [{ action: 'Deny', from: [{ namespaces: {} }], protocols: [{ udp: {} }] }];
  const [{ rules }] = proofOf([clusterPolicy('p', { tier: 'Admin', priority: 1, subject: { namespaces: {} }, ingress })]).policies;
  expect(rules.map(({ ports }) => `${ports.numbers}`)).toEqual(['UDP 1-65535']);
});

test('what is refused is read as matching nothing where it accepts', () => {
  const [{ rules }] = proofOf([networkPolicy('a/p', { ingress: [{ from: [{}], ports: [{ port: 0 }] }] })]).policies;
  expect(rules.map(({ peers, ports }) => [peers, `${ports.numbers}`, ports.names])).toEqual([[[], '', []]]);
});
