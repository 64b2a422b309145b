import * as fc from 'fast-check';
import { Oracle, Probe } from './oracle';
import { RandomCluster } from './random-clusters';
import { normaliseManifest } from '../../../src/manifest';
import { NetworkProof } from '../../../src/proof/network/network-proof';
import { ReadingProps } from '../../../src/proof/network/reading';
import { Passage } from '../../../src/proof/network/tenant-reach';
import { PROTOCOLS, Traffic } from '../../../src/proof/network/traffic';
import { TargetCluster } from '../../../src/target';

/** Set PROPERTY_RUNS to a number to run so many times as many cases. */
const MORE = Number(process.env.PROPERTY_RUNS ?? 1);

/** How many cases a property is tried with. */
export function runs(numRuns: number): { numRuns: number } {
  return { numRuns: numRuns * MORE };
}

/** Where pods and nodes are when nobody says so. */
const PRIVATE = ['10.0.0.0/8', '100.64.0.0/10', '172.16.0.0/12', '192.168.0.0/16', 'fc00::/7'];

/** What is left to the network plug-in. */
export type Flags = Pick<ReadingProps, 'ipBlocksExcludePods' | 'ignoreHostNetwork'>;

/** Every reading. */
export const FLAGS: fc.Arbitrary<Flags> = fc.record({ ipBlocksExcludePods: fc.boolean(), ignoreHostNetwork: fc.boolean() });

/** What the proof makes of a cluster. */
export function proofOf({ manifests, target }: RandomCluster, flags: Flags = {}): NetworkProof {
  return new NetworkProof(manifests.map((manifest) => ({ manifest: normaliseManifest(manifest) })), { ...flags, target: TargetCluster.of(target) });
}

/** What the oracle makes of it. */
export function oracleOf({ manifests, target: { podCidrs, nodeCidrs } }: RandomCluster, flags: Flags = {}): Oracle {
  return new Oracle(manifests, {
    ipBlocksExcludePods: false,
    ignoreHostNetwork: false,
    ...flags,
    podBlocks: podCidrs ?? PRIVATE,
    nodeBlocks: nodeCidrs ?? PRIVATE,
    knownNodeBlocks: nodeCidrs ?? [],
  });
}

/** What an oracle says, as the traffic that is asked of it. */
export function slowly(probes: readonly Probe[], isAllowed: (probe: Probe) => boolean): string {
  return probes.filter(isAllowed).map(({ protocol, port }) => `${protocol} ${port}`).join();
}

/** The same of the proof's answer; an interval that begins or ends between the probes is told. */
export function quickly(probes: readonly Probe[], traffic: Traffic): string {
  const ports = new Set(probes.map(({ port }) => port));
  const between = PROTOCOLS.flatMap((protocol) => traffic.rangesOf(protocol)).flat().filter((port) => !ports.has(port));
  return [slowly(probes, ({ protocol, port }) => traffic.has(protocol, port)), ...between.map((port) => `unasked ${port}`)].join();
}

/** What gets through passages together. */
export function passing(passages: readonly Passage[]): Traffic {
  return passages.reduce((all, { traffic }) => all.union(traffic), Traffic.NONE);
}
