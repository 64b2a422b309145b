import { dotOf } from './dot';
import { networkHtml } from './html';
import { networkJson } from './json';
import { networkMarkdown } from './markdown';
import { mermaidOf } from './mermaid';
import { NetworkFormat } from './network-format';
import { NetworkView } from './network-view';
import { networkSvg } from './svg';
import { networkText } from './text';
import { NetworkProof } from '../../proof';

/** Writes what a proof has to show. */
export type NetworkReport = (view: NetworkView, proof: NetworkProof) => string;

/** How each format is written. */
export const NETWORK_REPORTS: { readonly [format in NetworkFormat]: NetworkReport } = {
  [NetworkFormat.TEXT]: (_, proof) => networkText(proof),
  [NetworkFormat.JSON]: networkJson,
  [NetworkFormat.MARKDOWN]: networkMarkdown,
  [NetworkFormat.MERMAID]: mermaidOf,
  [NetworkFormat.DOT]: dotOf,
  [NetworkFormat.SVG]: networkSvg,
  [NetworkFormat.HTML]: networkHtml,
};

export { type ConnectionChange, type NetworkDifference, describeChange, networkDifference } from './network-difference';
export { NetworkFormat } from './network-format';
export {
  type NetworkView, type TenantCell, type UndeclaredWay, type ViewEdge, type ViewEnd, type ViewGroup, type ViewLink, type ViewRelay, type ViewRule,
} from './network-view';
export { networkViewOf } from './view-of-network';
