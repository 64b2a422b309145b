/** What keeps a command from running: told in one line, without a stack. */
export class UsageError extends Error {}
