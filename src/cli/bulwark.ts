#!/usr/bin/env node
import { AUDIT_HELP, parseAuditArguments } from './audit-arguments';
import { Streams, runAudit } from './audit-command';
import { UsageError } from './usage-error';

const HELP = `bulwark COMMAND

  audit   holds Kubernetes manifests to the rules

bulwark COMMAND --help tells more.
`;

/** The exit codes of every command. */
const CLEAN = 0;
const FOUND = 1;
const COULD_NOT_RUN = 2;

/** Runs the command line and returns its exit code. */
export function run(words: readonly string[], streams: Streams): number {
  try {
    return dispatch(words, streams);
  } catch (error) {
    streams.stderr.write(`bulwark: ${whatWentWrong(error)}\n`);
    return COULD_NOT_RUN;
  }
}

function dispatch([command, ...words]: readonly string[], streams: Streams): number {
  if (command === undefined || command === '--help' || command === '-h') {
    streams.stdout.write(HELP);
    return command === undefined ? COULD_NOT_RUN : CLEAN;
  }
  if (command !== 'audit') {
    throw new UsageError(`There is no command ${command}. bulwark --help lists them`);
  }
  const options = parseAuditArguments(words);
  if (!options) {
    streams.stdout.write(AUDIT_HELP);
    return CLEAN;
  }
  return runAudit(options, streams) ? CLEAN : FOUND;
}

/** What the user can mend is told in a line; what only we can mend with its stack. */
function whatWentWrong(error: unknown): string {
  if (error instanceof UsageError || (error instanceof Error && 'syscall' in error)) {
    return error.message;
  }
  return error instanceof Error ? error.stack ?? error.message : String(error);
}

if (require.main === module) {
  process.exitCode = run(process.argv.slice(2), process);
}
