/** What a matcher of jest answers. */
export interface MatcherResult {
  readonly pass: boolean;
  readonly message: () => string;
}
