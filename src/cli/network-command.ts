import { NetworkArguments } from './network-arguments';
import { differenceJson, growthLines } from './network-difference';
import { assumptionLines, connectionLines, refuseEndless, remarksOn } from './network-lines';
import { FileProof, fileProof } from './network-objects';
import { tellSkipped, writeLines, writeText } from './output';
import { Streams } from './streams';
import { UsageError } from './usage-error';
import { NETWORK_REPORTS, NetworkFormat, describeChange, networkDifference, networkViewOf, printable } from '../audit';
import { explain, explanationLines, undeclaredGrowth } from '../proof';

/** Runs `bulwark network`; returns whether nothing undeclared was found that was asked for. */
export function runNetwork(options: NetworkArguments, streams: Streams): boolean {
  if (options.diff) {
    return runDiff(options.diff, options, streams);
  }
  const read = fileProof(options.paths, options, streams.stdin);
  const isClean = options.explain ? runExplain(read, options, streams) : runList(read, options, streams);
  tellSkipped(read.skipped, streams);
  return isClean;
}

/** What was asked is answered, whatever the answer is. */
function runExplain({ proof, placeOf }: FileProof, { explain: asked, output }: NetworkArguments, streams: Streams): boolean {
  const { source, destination, traffic } = asked!;
  writeLines(explanationLines(explain(proof, source, destination, traffic), placeOf).map(printable), output, streams);
  return true;
}

function runList({ proof, placeOf }: FileProof, { format, output }: NetworkArguments, streams: Streams): boolean {
  if (format === NetworkFormat.TEXT) {
    refuseEndless(proof);
    writeLines(connectionLines(proof.list()), output, streams);
    tell(remarksOn(proof, placeOf), streams);
  } else {
    writeText(inOneText(() => NETWORK_REPORTS[format](networkViewOf(proof), proof)), output, streams);
  }
  return proof.isolatesTenants;
}

function runDiff({ old, new: now }: NonNullable<NetworkArguments['diff']>, options: NetworkArguments, streams: Streams): boolean {
  const [before, after] = [old, now].map((path) => fileProof([path], options, streams.stdin));
  [before, after].forEach(({ proof }) => refuseEndless(proof));
  const { changes } = networkDifference(before.proof, after.proof);
  const growth = [...undeclaredGrowth(before.proof, after.proof)];
  if (options.format === NetworkFormat.JSON) {
    writeText(inOneText(() => differenceJson(changes, growth)), options.output, streams);
  } else {
    writeLines(changes.map(describeChange), options.output, streams);
    tell([...growthLines(growth), ...assumptionLines(after.proof)], streams);
  }
  tellSkipped(before.skipped + after.skipped, streams);
  return growth.length === 0;
}

function tell(lines: readonly string[], { stderr }: Streams): void {
  stderr.write(lines.map((line) => `${line}\n`).join(''));
}

/** A text has a greatest length, which a large network may exceed in any format. */
function inOneText(report: () => string): string {
  try {
    return report();
  } catch (error) {
    if ((error as Error).message === 'Invalid string length') {
      throw new UsageError('The report is too long for one text. Choose fewer paths, or --format text');
    }
    throw error;
  }
}
