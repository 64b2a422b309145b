import { mkdirSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { run } from '../../src/cli/bulwark';

/** What a command line did. */
export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** A folder of files for commands, and the commands themselves. */
export class Workplace {
  private readonly folder = mkdtempSync(join(tmpdir(), 'bulwark-cli-'));

  /** The path of a file. */
  public path(name: string): string {
    return join(this.folder, name);
  }

  /** Writes a file and returns its path. */
  public file(name: string, content: string | Buffer): string {
    const path = this.path(name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    return path;
  }

  /** Runs a command line, with a file as its standard input. */
  public run(words: readonly string[], { input, isTTY }: { readonly input?: string; readonly isTTY?: boolean } = {}): Outcome {
    let stdout = '';
    let stderr = '';
    const code = run(words, {
      stdin: input === undefined ? -1 : openSync(this.file('stdin', input), 'r'),
      stdout: { isTTY, write: (text) => stdout += text },
      stderr: { write: (text) => stderr += text },
    });
    return { code, stdout, stderr };
  }

  /** What `audit` reports as JSON. */
  public findings(...words: string[]): any[] {
    const { stdout, stderr } = this.run(['audit', '--format', 'json', ...words]);
    if (stdout === '') {
      throw new Error(stderr);
    }
    return JSON.parse(stdout).findings;
  }

  public end(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** A pod that breaks one rule of the baseline level, `pod-privileged`, on its last line. */
export const PRIVILEGED = `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: web
      image: example.com/web:1
      securityContext:
        privileged: true
`;

/** The same without the breach. */
export const UNPRIVILEGED = PRIVILEGED.replace('true', 'false');

/** `pod-privileged` permitted by an annotation until a day. */
export function permittedUntil(expires: string): string {
  return PRIVILEGED.replace('  name: web\n', `  name: web\n  annotations:\n    cdk8s-bulwark/exemption.pod-privileged: '{"expires":"${expires}","owner":"shop","reason":"legacy"}'\n`);
}
