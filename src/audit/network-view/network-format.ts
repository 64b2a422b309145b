/** What the answers of a network proof are written as. */
export enum NetworkFormat {
  /** A line for each connection, sorted: `shop/web[Deployment] => shop/db[StatefulSet] : TCP 5432`. */
  TEXT = 'text',
  /** For programs: version 1 of this library's own format. */
  JSON = 'json',
  /** Which tenant reaches which, for comments on pull requests. */
  MARKDOWN = 'md',
  /** A picture of tenants, or of namespaces where there are none, for whatever shows Mermaid. */
  MERMAID = 'mermaid',
  /** A picture of workloads for Graphviz. */
  DOT = 'dot',
  /** A picture that needs nothing else. */
  SVG = 'svg',
  /** A page that zooms from tenants to workloads and needs nothing else. */
  HTML = 'html',
}
