import { AccessFigures, accessFiguresOf } from './access-figures';
import { NetworkFigures, networkFiguresOf } from './network-figures';
import { REPORT_FILES } from './output-files';
import { ACCESS_REPORTS, AccessFormat, AuditReport, NETWORK_REPORTS, NetworkFormat, accessViewOf, networkViewOf } from '../audit';
import { ObjectGraph } from '../rules';

/** What the proofs of an app are written as, and what the summary tells of them. */
export interface AppReports {
  /** The text of each file, by its name. */
  readonly files: ReadonlyMap<string, string>;
  readonly network?: NetworkFigures;
  readonly access?: AccessFigures;
}

/** A page about more than these is of use to nobody, and its rules take more memory than all else of a synth. */
const MOST_WORKLOADS = 5000;

/**
 * The reports about an app's objects.
 *
 * @param isWanted whether they are written; where nobody said so, they are for apps with namespaces of tenants that are not too large
 */
export function reportsOf(graph: ObjectGraph, report: AuditReport, isWanted: boolean | undefined): AppReports {
  if (!(isWanted ?? graph.objects.some(({ tenant }) => tenant !== undefined))) {
    return { files: NO_FILES };
  }
  const network = networkFiguresOf(graph.network);
  if (!isWanted && network.tenants === 0) {
    return { files: NO_FILES };
  }
  const isShown = isWanted || graph.network.topology.workloads.length <= MOST_WORKLOADS;
  return { files: isShown ? textsOf(graph) : NO_FILES, network, access: accessFiguresOf(graph.access, report) };
}

function textsOf(graph: ObjectGraph): ReadonlyMap<string, string> {
  const network = networkViewOf(graph.network);
  const access = accessViewOf(graph.access);
  return new Map([
    [REPORT_FILES.network.markdown, NETWORK_REPORTS[NetworkFormat.MARKDOWN](network, graph.network)],
    [REPORT_FILES.network.html, NETWORK_REPORTS[NetworkFormat.HTML](network, graph.network)],
    [REPORT_FILES.access.markdown, ACCESS_REPORTS[AccessFormat.MARKDOWN](access)],
    [REPORT_FILES.access.html, ACCESS_REPORTS[AccessFormat.HTML](access)],
  ]);
}

const NO_FILES: ReadonlyMap<string, string> = new Map();
