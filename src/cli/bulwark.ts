#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ACCESS_HELP, parseAccessArguments } from './access-arguments';
import { runAccess } from './access-command';
import { AUDIT_HELP, parseAuditArguments } from './audit-arguments';
import { runAudit } from './audit-command';
import { NETWORK_HELP, parseNetworkArguments } from './network-arguments';
import { runNetwork } from './network-command';
import { Streams } from './streams';
import { UsageError } from './usage-error';
import { BulwarkError } from '../errors';

const HELP = `bulwark COMMAND

  audit      holds Kubernetes manifests to the rules
  network    tells who can reach whom by the network policies among Kubernetes manifests
  access     tells who may do what by the roles among Kubernetes manifests, and what they can make of it

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
      return runOrHelp(words, streams, { help: AUDIT_HELP, parse: parseAuditArguments, run: runAudit });
    case 'network':
      return runOrHelp(words, streams, { help: NETWORK_HELP, parse: parseNetworkArguments, run: runNetwork });
    case 'access':
      return runOrHelp(words, streams, { help: ACCESS_HELP, parse: parseAccessArguments, run: runAccess });
    case undefined:
      streams.stderr.write(HELP);
      return COULD_NOT_RUN;
    default:
      throw new UsageError(`There is no command ${command}. bulwark --help lists them`);
  }
}

/** A command: undefined options ask for its help, and it returns whether it found nothing. */
interface Command<T> {
  readonly help: string;
  readonly parse: (words: readonly string[]) => T | undefined;
  readonly run: (options: T, streams: Streams) => boolean;
}

function runOrHelp<T>(words: readonly string[], streams: Streams, { help, parse, run: execute }: Command<T>): number {
  const options = parse(words);
  if (!options) {
    streams.stdout.write(help);
    return CLEAN;
  }
  return execute(options, streams) ? CLEAN : FOUND;
}

function version(): string {
  return JSON.parse(readFileSync(join(__dirname, '..', '..', 'package.json'), 'utf8')).version;
}

/** What the user can mend is told in a line; what only we can mend with its stack. */
function whatWentWrong(error: unknown): string {
  const { code, message, stack } = error as NodeJS.ErrnoException;
  return error instanceof UsageError || error instanceof BulwarkError || code !== undefined ? message : stack ?? String(error);
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
