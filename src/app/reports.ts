import { AccessFigures, accessFiguresOf } from './access-figures';
import { NetworkFigures, networkFiguresOf } from './network-figures';
import { REPORT_FILES } from './output-files';
import {
  ACCESS_REPORTS, AccessFormat, AuditReport, NETWORK_REPORTS, NetworkFormat, POSTURE_REPORTS, PostureFormat, accessViewOf, benchmarksOf,
  conformanceScript, networkViewOf, postureOf,
} from '../audit';
import { ObjectGraph } from '../rules';
import { demandsByNamespace } from '../tenant';

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
  return { files: isShown ? textsOf(graph, report) : NO_FILES, network, access: accessFiguresOf(graph.access, report) };
}

function textsOf(graph: ObjectGraph, report: AuditReport): ReadonlyMap<string, string> {
  const network = networkViewOf(graph.network);
  const access = accessViewOf(graph.access);
  const { network: networkFiles, access: accessFiles, tenants: tenantFiles, conformance } = REPORT_FILES;
  const demands = demandsByNamespace(graph.objects.map(({ manifest }) => manifest));
  const pages = { network: networkFiles.html, access: accessFiles.html };
  const posture = postureOf({ graph, report, demands, benchmarks: benchmarksOf(graph), pages });
  const script = conformanceScript(graph);
  return new Map([
    [tenantFiles.markdown, POSTURE_REPORTS[PostureFormat.MARKDOWN](posture)],
    [tenantFiles.html, POSTURE_REPORTS[PostureFormat.HTML](posture)],
    [networkFiles.markdown, NETWORK_REPORTS[NetworkFormat.MARKDOWN](network, graph.network)],
    [networkFiles.html, NETWORK_REPORTS[NetworkFormat.HTML](network, graph.network)],
    [accessFiles.markdown, ACCESS_REPORTS[AccessFormat.MARKDOWN](access)],
    [accessFiles.html, ACCESS_REPORTS[AccessFormat.HTML](access)],
    ...script === undefined ? [] : [[conformance.script, script] as const],
  ]);
}

const NO_FILES: ReadonlyMap<string, string> = new Map();
