/** What the posture of tenants is written as. */
export enum PostureFormat {
  /** A table of tenants and a short part for each, for comments on pull requests. */
  MARKDOWN = 'md',
  /** A page that shows each tenant at a glance and in depth, and needs nothing else. */
  HTML = 'html',
}
