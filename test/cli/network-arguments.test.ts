import { Workplace } from './command-line';
import { TWO_TENANTS } from './tenants';
import { NETWORK_HELP, parseNetworkArguments } from '../../src/cli/network-arguments';
import { Traffic } from '../../src/proof';

const place = new Workplace();
afterAll(() => place.end());

test('what is not said is every connection as text, read without knowing the cluster', () => {
  const { target, ...others } = parseNetworkArguments(['a', 'b'])!;
  expect(others).toEqual({ paths: ['a', 'b'], format: 'text', explain: undefined, diff: undefined, ipBlocksExcludePods: false, ignoreHostNetwork: false, output: undefined });
  expect(target).toMatchObject({ podCidrs: [], nodeCidrs: [] });
});

test('every option is taken, before and after the paths, with and without an equals sign', () => {
  const words = ['--format=md', 'a', '--ip-blocks-exclude-pods', '--ignore-host-network', '--pod-cidrs', '10.0.0.0/16, fd00::/64', '--node-cidrs=10.1.0.0/16', '--output', 'o', '--', '--b'];
  const { target, ...others } = parseNetworkArguments(words)!;
  expect(others).toMatchObject({ paths: ['a', '--b'], format: 'md', ipBlocksExcludePods: true, ignoreHostNetwork: true, output: 'o' });
  expect(target).toMatchObject({ podCidrs: ['10.0.0.0/16', 'fd00::/64'], nodeCidrs: ['10.1.0.0/16'] });
});

test.each([
  [['--explain', 'x', 'y', '80', 'a', 'b'], ['a', 'b'], 'TCP 80'],
  [['a', '--explain', 'x', 'y', 'udp/53', '--output', 'o', 'b'], ['a', 'b'], 'UDP 53'],
  [['--explain', 'x', 'y', 'TCP', '5432', 'a'], ['a'], 'TCP 5432'],
  [['--explain', 'x', 'y', 'TCP 5432', 'a'], ['a'], 'TCP 5432'],
  [['--explain', 'x', 'y', 'tcp/8000-8090', 'a'], ['a'], 'TCP 8000-8090'],
  [['--explain', 'x', 'y', '8000-8090', 'a'], ['a'], 'TCP 8000-8090'],
  [['--explain', 'x', 'y', 'sctp', 'a'], ['a'], 'SCTP 1-65535'],
  [['--explain', 'x', 'y', 'Any', 'a'], ['a'], `${Traffic.ALL}`],
  [['--explain', 'x', 'y', 'any', '80'], ['80'], `${Traffic.ALL}`],
])('%j asks for one connection', (words, paths, traffic) => {
  const { explain, ...others } = parseNetworkArguments(words)!;
  expect(others.paths).toEqual(paths);
  expect({ ...explain, traffic: `${explain!.traffic}` }).toEqual({ source: 'x', destination: 'y', traffic });
});

test('--diff takes two paths and no others', () => {
  expect(parseNetworkArguments(['--format', 'json', '--diff', 'a', '-'])).toMatchObject({ paths: [], format: 'json', diff: { old: 'a', new: '-' } });
});

test.each([['--help'], ['-h']])('%s prints the help, whatever else is said', (word) => {
  expect(place.run(['network', 'missing.yaml', '--explain', word])).toEqual({ code: 0, stdout: NETWORK_HELP, stderr: '' });
});

test('the help names every option and every format, in lines that fit', () => {
  for (const option of ['--format', '--explain', '--diff', '--ip-blocks-exclude-pods', '--ignore-host-network', '--pod-cidrs', '--node-cidrs', '--output', '--help']) {
    expect(NETWORK_HELP).toMatch(new RegExp(`^ {2}${option}\\b`, 'm'));
  }
  expect(NETWORK_HELP).toContain('text, json, md, mermaid, dot, svg, html (default: text)');
  expect(Math.max(...NETWORK_HELP.split('\n').map((line) => line.length))).toBeLessThanOrEqual(125);
});

const PORTS = '5432, tcp/5432, udp/53, tcp/8000-8090, tcp and any are allowed, numbers from 1 to 65535';

test.each([
  [[], 'No PATH was given. bulwark network --help tells more'],
  [['--frobnicate', 'a'], 'Unknown option \'--frobnicate\'. bulwark network --help lists the options'],
  [['a', '--output'], 'Option \'--output <value>\' argument missing. bulwark network --help lists the options'],
  [['--ignore-host-network=yes', 'a'], 'Option \'--ignore-host-network\' does not take an argument. bulwark network --help lists the options'],
  [['--format', 'png', 'a'], '--format is unknown: png. Known are text, json, md, mermaid, dot, svg, html'],
  [['--format', 'toString', 'a'], '--format is unknown: toString. Known are text, json, md, mermaid, dot, svg, html'],
  [['--output', 'o', '--output', 'p', 'a'], '--output is given twice'],
  [['--explain', 'x', 'y', '80', '--explain', 'x', 'y', '81', 'a'], '--explain is given twice'],
  [['--explain'], '--explain takes three values, got 0: --explain SRC DST PORT'],
  [['--explain', 'x', 'y'], '--explain takes three values, got 2: --explain SRC DST PORT'],
  [['a', '--explain'], '--explain takes three values, got 0: --explain SRC DST PORT'],
  [['--explain', 'x', 'y', '--output', 'o', '80', 'a'], '--explain takes three values, got 2: --explain SRC DST PORT'],
  [['--explain', 'x', 'y', '--', '80', 'a'], '--explain takes three values, got 2: --explain SRC DST PORT'],
  [['--explain', 'x', 'y', '80'], 'No PATH was given. bulwark network --help tells more'],
  [['--explain=x', 'y', '80', 'a'], '--explain takes its values as words of their own: --explain SRC DST PORT'],
  [['--diff=a', 'b'], '--diff takes its values as words of their own: --diff OLD NEW'],
  [['--diff', 'a'], '--diff takes two values, got 1: --diff OLD NEW'],
  [['--diff', 'a', 'b', 'c', 'd'], '--diff compares OLD and NEW and takes no PATH, got c, d'],
  [['--diff', '-', '-'], '--diff can read one of OLD and NEW from the standard input, not both'],
  [['--diff', 'a', 'b', '--explain', 'x', 'y', '80'], '--explain and --diff exclude each other'],
  [['--explain', 'x', 'y', '80', '--format', 'json', 'a'], '--explain writes text only, got --format json'],
  [['--explain', 'x', 'y', '0', 'a'], `--explain has a PORT that is none, got '0'. ${PORTS}`],
  [['--explain', 'x', 'y', '65536', 'a'], `--explain has a PORT that is none, got '65536'. ${PORTS}`],
  [['--explain', 'x', 'y', 'tcp/90-80', 'a'], `--explain has a PORT that is none, got 'tcp/90-80'. ${PORTS}`],
  [['--explain', 'x', 'y', 'icmp', 'a'], `--explain has a PORT that is none, got 'icmp'. ${PORTS}`],
  [['--explain', 'x', 'y', 'http', 'a'], `--explain has a PORT that is none, got 'http'. ${PORTS}`],
  [['--explain', 'x', 'y', 'tcp5432', 'a'], `--explain has a PORT that is none, got 'tcp5432'. ${PORTS}`],
  [['--explain', 'x', 'y', 'tcp/', 'a'], `--explain has a PORT that is none, got 'tcp/'. ${PORTS}`],
  [['--explain', 'x', 'y', '', 'a'], `--explain has a PORT that is none, got ''. ${PORTS}`],
  [['--pod-cidrs', '10.0.0.1/8', 'a'], '--pod-cidrs has bits set beyond its prefix, got \'10.0.0.1/8\'. A network such as 10.0.0.0/8 or 2001:db8::/32 is allowed, without leading zeros and without bits beyond its prefix. Write 10.0.0.0/8, or a longer prefix.'],
  [['--pod-cidrs', ',', 'a'], '--pod-cidrs is empty'],
  [['--node-cidrs', '10.0.0.0/8,nodes', 'a'], '--node-cidrs is not an IP network in CIDR notation, got \'nodes\'. A network such as 10.0.0.0/8 or 2001:db8::/32 is allowed, without leading zeros and without bits beyond its prefix. Write the address, a slash and the length of the prefix.'],
])('refuses %j', (words, problem) => {
  place.file('a', TWO_TENANTS);
  expect(place.run(['network', ...words])).toEqual({ code: 2, stdout: '', stderr: `bulwark: ${problem}\n` });
});
