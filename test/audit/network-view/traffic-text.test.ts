import { isDns, mergedTraffic } from '../../../src/audit/network-view/traffic-text';

test.each([
  [['TCP 80'], 'TCP 80'],
  [['TCP 80', 'TCP 80'], 'TCP 80'],
  [['TCP 443,8080', 'TCP 80,UDP 53'], 'TCP 80,443,8080,UDP 53'],
  [['UDP 5000-6000', 'SCTP 1', 'UDP 53'], 'SCTP 1,UDP 53,5000-6000'],
  [['TCP 80', 'All Connections'], 'All Connections'],
  [['TCP 80', 'ICMP'], 'TCP 80; ICMP'],
  [[], ''],
])('%j together are %s', (texts, together) => {
  expect(mergedTraffic(texts)).toBe(together);
});

test.each([
  ['TCP 53,UDP 53', true], ['UDP 53', true], ['TCP 53,80', false], ['TCP 1-65535', false], ['SCTP 53', false], ['All Connections', false], ['53', false],
])('whether %s is DNS only: %s', (text, is) => {
  expect(isDns(text)).toBe(is);
});
