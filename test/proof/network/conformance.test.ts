import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readManifestFiles } from '../../../src/audit';
import { manifestFiles } from '../../../src/cli/manifest-files';
import { Cidr } from '../../../src/manifest';
import { Addresses, NO_ADDRESSES, addressRanges, addressesOf } from '../../../src/proof/network/addresses';
import { union } from '../../../src/proof/network/intervals';
import { NetworkProof, describeConnection } from '../../../src/proof/network/network-proof';

/** Manifests, and beside them the connections that another analyser of network policies found in them, one a line. */
const FIXTURES = join(__dirname, '..', '..', '..', '..', 'shared', 'conformance', 'netpol');

const FOLDERS = 45;

const OUTSIDE = /^([\d.]+)-([\d.]+)\[External\]$/;

const folders = existsSync(FIXTURES)
  ? readdirSync(FIXTURES, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name).sort()
  : [];

let right = 0;

if (folders.length > 0) {
  describe('the connections of another analyser are found, no more and no fewer,', () => {
    test.each(folders)('in %s', (folder) => {
      const expected = readFileSync(join(FIXTURES, folder, 'expected.txt'), 'utf8').split('\n').filter((line) => line.trim() !== '');
      expect(normalised(linesOf(folder))).toEqual(normalised(expected));
      right += 1;
    });

    test('and none of the folders is missing', () => {
      expect(folders).toHaveLength(FOLDERS);
    });

    afterAll(() => {
      process.stderr.write(`network conformance: ${right} of ${FOLDERS} folders\n`);
    });
  });
} else {
  process.stderr.write(`network conformance: not run, there is no ${FIXTURES}\n`);
  test.skip('the connections of another analyser are found, no more and no fewer', () => {});
}

/** What the proof lists, read as that analyser reads policies: address blocks are never pods, and pods on the node's network are pods like others. */
function linesOf(folder: string): string[] {
  const { objects } = readManifestFiles(manifestFiles([join(FIXTURES, folder, 'manifests')], 0));
  return new NetworkProof(objects, { ipBlocksExcludePods: true, ignoreHostNetwork: true }).list()
    .filter(({ source, destination }) => !isIpv6(source) && !isIpv6(destination))
    .map(describeConnection);
}

/** Outside IPv6 ranges are left out of the comparison: the fixtures say nothing of them, as their author knew IPv4 only. */
function isIpv6(end: string): boolean {
  return end.endsWith('[External]') && end.includes(':');
}

/** The lines, sorted; ranges of addresses with the same other end and the same traffic are one, whichever way they were cut. */
function normalised(lines: readonly string[]): string[] {
  const merged = new Map<string, Addresses>();
  const others: string[] = [];
  for (const line of lines) {
    const [, source, destination, traffic] = /^(.+) => (.+) : (.+)$/.exec(line) ?? [];
    const isSource = OUTSIDE.test(source);
    const range = OUTSIDE.exec(isSource ? source : destination);
    if (range) {
      const key = isSource ? `* => ${destination} : ${traffic}` : `${source} => * : ${traffic}`;
      merged.set(key, union(merged.get(key) ?? NO_ADDRESSES, between(range[1], range[2])));
    } else {
      others.push(line);
    }
  }
  const ranges = [...merged].flatMap(([key, addresses]) => addressRanges(addresses).map((range) => key.replace('*', `${range}[External]`)));
  return [...new Set([...others, ...ranges])].sort();
}

function between(first: string, last: string): Addresses {
  return [addressesOf(Cidr.parse(`${first}/32`)!)[0], addressesOf(Cidr.parse(`${last}/32`)!)[1]];
}
