#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AUDIT_HELP, parseAuditArguments } from './audit-arguments';
import { Streams, runAudit } from './audit-command';
import { UsageError } from './usage-error';

const HELP = `bulwark COMMAND

  audit      holds Kubernetes manifests to the rules

bulwark COMMAND --help tells more, bulwark --version the version.
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
  switch (command) {
    case '--help':
    case '-h':
      streams.stdout.write(HELP);
      return CLEAN;
    case '--version':
      streams.stdout.write(`${version()}\n`);
      return CLEAN;
    case 'audit':
      return auditOrHelp(words, streams);
    case undefined:
      streams.stderr.write(HELP);
      return COULD_NOT_RUN;
    default:
      throw new UsageError(`There is no command ${command}. bulwark --help lists them`);
  }
}

function auditOrHelp(words: readonly string[], streams: Streams): number {
  const options = parseAuditArguments(words);
  if (!options) {
    streams.stdout.write(AUDIT_HELP);
    return CLEAN;
  }
  return runAudit(options, streams) ? CLEAN : FOUND;
}

function version(): string {
  return JSON.parse(readFileSync(join(__dirname, '..', '..', 'package.json'), 'utf8')).version;
}

/** What the user can mend is told in a line; what only we can mend with its stack. */
function whatWentWrong(error: unknown): string {
  const { code, message, stack } = error as NodeJS.ErrnoException;
  return error instanceof UsageError || code !== undefined ? message : stack ?? String(error);
}

/** A reader that has seen enough, such as head, is no failure; a disk that is full is one. */
function onWriteError(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') {
    process.exitCode = COULD_NOT_RUN;
    process.stderr.write(`bulwark: ${error.message}\n`);
  }
}

if (require.main === module) {
  process.stdout.on('error', onWriteError);
  process.stderr.on('error', () => { process.exitCode = COULD_NOT_RUN; });
  const { stdout, stderr } = process;
  const code = run(process.argv.slice(2), { stdin: 0, stdout, stderr });
  process.exitCode ??= code;
}
