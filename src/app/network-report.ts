import { NetworkFigures, networkFiguresOf } from './network-figures';
import { NETWORK_REPORT_FILES } from './output-files';
import { NETWORK_REPORTS, NetworkFormat, networkViewOf } from '../audit';
import { ObjectGraph } from '../rules';

/** What the network proof of an app is written as, and what the summary tells of it. */
export interface NetworkReport {
  /** The text of each file, by its name. */
  readonly files: ReadonlyMap<string, string>;
  readonly figures?: NetworkFigures;
}

/** A page about more than these is of use to nobody, and its rules take more memory than all else of a synth. */
const MOST_WORKLOADS = 5000;

/**
 * The network report of an app's objects.
 *
 * @param isWanted whether it is written; where nobody said so, it is for apps with namespaces of tenants that are not too large
 */
export function networkReportOf(graph: ObjectGraph, isWanted: boolean | undefined): NetworkReport {
  if (!(isWanted ?? graph.objects.some(({ tenant }) => tenant !== undefined))) {
    return { files: NO_FILES };
  }
  const proof = graph.network;
  const figures = networkFiguresOf(proof);
  if (!isWanted && figures.tenants === 0) {
    return { files: NO_FILES };
  }
  const files = new Map<string, string>();
  if (isWanted || proof.topology.workloads.length <= MOST_WORKLOADS) {
    const view = networkViewOf(proof);
    files.set(NETWORK_REPORT_FILES.markdown, NETWORK_REPORTS[NetworkFormat.MARKDOWN](view, proof));
    files.set(NETWORK_REPORT_FILES.html, NETWORK_REPORTS[NetworkFormat.HTML](view, proof));
  }
  return { files, figures };
}

const NO_FILES: ReadonlyMap<string, string> = new Map();
