import { createHash } from 'node:crypto';
import { chmodSync, lstatSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Lists what an app wrote, as `sha256sum` does: readable with `sha256sum -c`, and ignored by kubectl and GitOps controllers. */
export const WRITTEN_FILES = '.cdk8s-bulwark.sha256';

/** The files of the reports, which are written beside the YAML. */
export const REPORT_FILES = {
  network: { markdown: 'network.md', html: 'network.html' },
  access: { markdown: 'access.md', html: 'access.html' },
  tenants: { markdown: 'tenants.md', html: 'tenants.html' },
  conformance: { script: 'tenancy-conformance.sh' },
} as const;

const REPORTS: readonly string[] = Object.values(REPORT_FILES).flatMap((files) => Object.values(files));

/** What became of the files of an earlier synth that the app no longer makes. */
export interface StaleFiles {
  readonly removed: readonly string[];
  /** Files that somebody has changed since: theirs now, not ours to remove. */
  readonly kept: readonly string[];
}

/**
 * Writes files to a directory, and removes those that an earlier synth wrote there and this one does not:
 * a policy that was taken out of the app must not stay in the cluster because its file stayed in the directory.
 */
export function writeFiles(directory: string, texts: ReadonlyMap<string, string>): StaleFiles {
  mkdirSync(directory, { recursive: true });
  for (const [name, text] of texts) {
    writeFileSync(join(directory, name), text);
    if (name === REPORT_FILES.conformance.script) {
      chmodSync(join(directory, name), 0o755);
    }
  }
  const earlier = writtenBefore(directory);
  const stale = removeStale(directory, texts, earlier);
  const listed = [
    ...[...texts].map(([name, text]) => [name, sha256(text)]),
    ...stale.kept.map((name) => [name, earlier.get(name)]),
  ];
  writeFileSync(join(directory, WRITTEN_FILES), listed.map(([name, hash]) => `${hash}  ${name}\n`).join(''));
  return stale;
}

function removeStale(directory: string, texts: ReadonlyMap<string, string>, earlier: ReadonlyMap<string, string>): StaleFiles {
  const removed: string[] = [];
  const kept: string[] = [];
  for (const [name, hash] of earlier) {
    const path = join(directory, name);
    if (texts.has(name) || !lstatSync(path, { throwIfNoEntry: false })?.isFile()) {
      continue;
    }
    if (sha256(readFileSync(path)) === hash) {
      rmSync(path);
      removed.push(name);
    } else {
      kept.push(name);
    }
  }
  return { removed, kept };
}

/** The hashes of the files that an earlier synth wrote, by name; paths and other kinds of files do not count. */
function writtenBefore(directory: string): Map<string, string> {
  const path = join(directory, WRITTEN_FILES);
  const list = lstatSync(path, { throwIfNoEntry: false })?.isFile() ? readFileSync(path, 'utf8') : '';
  const listed = [...list.matchAll(/^([0-9a-f]{64}) {2}([^/\\\n]+)$/gm)].map(([, hash, name]) => [name, hash] as const);
  return new Map(listed.filter(([name]) => /\.ya?ml$/.test(name) || REPORTS.includes(name)));
}

function sha256(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}
