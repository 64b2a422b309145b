/** What the answers of an access proof are written as. */
export enum AccessFormat {
  /** For terminals: holes first, each with its way, then who is who in each tenant. */
  TEXT = 'text',
  /** For programs: version 1 of this library's own format. */
  JSON = 'json',
  /** Holes, and who may do what in which tenant, for comments on pull requests. */
  MARKDOWN = 'md',
  /** A page with every subject that needs nothing else. */
  HTML = 'html',
}
