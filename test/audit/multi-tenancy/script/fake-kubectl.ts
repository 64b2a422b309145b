import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** How a cluster answers: patterns of the shell over the arguments, or over the object that is tried. */
export interface FakeCluster {
  /** Questions that are answered with yes, as all arguments of kubectl in one line. */
  readonly allows?: readonly string[];
  /** Objects that are refused, and what is said. */
  readonly refuses?: readonly (readonly [pattern: string, message: string])[];
  /** The keys of the quotas. */
  readonly quotaKeys?: readonly string[];
  /** Lines of a name and a reclaim policy. */
  readonly storageClasses?: readonly string[];
  /** Resources that the cluster has beside those that are known. */
  readonly apiResources?: readonly string[];
  /** What kubectl says where it reaches nobody. */
  readonly unreachable?: string;
}

/** What the script said, and each call of kubectl as its arguments. */
export interface ScriptRun {
  readonly status: number | null;
  readonly lines: readonly string[];
  readonly errors: string;
  readonly calls: readonly (readonly string[])[];
}

/** Runs a script where kubectl is a program that answers as told, and writes down what it is asked. */
export function runWith(script: string, cluster: FakeCluster, args: readonly string[]): ScriptRun {
  const folder = mkdtempSync(join(tmpdir(), 'bulwark-conformance-'));
  try {
    const programs = join(folder, 'bin');
    mkdirSync(programs);
    writeFileSync(join(programs, 'kubectl'), fakeKubectl(join(folder, 'calls'), cluster));
    chmodSync(join(programs, 'kubectl'), 0o755);
    writeFileSync(join(folder, 'tenancy-conformance.sh'), script);
    const { status, stdout, stderr } = spawnSync('bash', [join(folder, 'tenancy-conformance.sh'), ...args], {
      encoding: 'utf8', cwd: folder, env: { PATH: `${programs}:${process.env.PATH}` },
    });
    const log = existsSync(join(folder, 'calls')) ? readFileSync(join(folder, 'calls'), 'utf8') : '';
    const calls = log.split('\u0001\n').slice(0, -1).map((call) => call.split('\u0002').slice(0, -1));
    return { status, lines: stdout.split('\n').slice(0, -1), errors: stderr, calls };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function fakeKubectl(log: string, cluster: FakeCluster): string {
  const { allows = [], refuses = [], quotaKeys = [], storageClasses = [], apiResources = [], unreachable } = cluster;
  return `#!/usr/bin/env bash
{ printf '%s\\002' "$@"; printf '\\001\\n'; } >>'${log}'
${unreachable === undefined ? '' : `printf '%s\\n' ${word(unreachable)} >&2; exit 1`}
case " $* " in
*' auth can-i '*)
  case "$*" in
${allows.map((pattern) => `  ${pattern}) printf 'yes\\n'; exit 0 ;;`).join('\n')}
  esac
  printf 'Warning: something\\n' >&2
  printf 'no - no role\\n'
  exit 1
  ;;
*' create --dry-run=server '*)
  object=$(cat)
  case $object in
${refuses.map(([pattern, message]) => `  ${pattern}) printf '%s\\n' ${word(message)} >&2; exit 1 ;;`).join('\n')}
  esac
  printf 'created (server dry run)\\n'
  ;;
*' get resourcequotas '*) printf '%s\\n' ${quotaKeys.map(word).join(' ') || '""'} ;;
*' get storageclasses '*) printf '%s\\n' ${storageClasses.map(word).join(' ') || '""'} ;;
*' api-resources '*) printf '%s\\n' ${apiResources.map(word).join(' ') || '""'} ;;
*) exit 64 ;;
esac
`;
}

function word(text: string): string {
  return `'${text.replace(/'/g, '\'\\\'\'')}'`;
}
