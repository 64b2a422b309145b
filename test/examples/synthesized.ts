import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SecureApp, SecureAppProps } from '../../src';

/** Runs with a directory of its own, which is removed afterwards. */
export function inDirectory<T>(run: (directory: string) => T): T {
  const directory = mkdtempSync(join(tmpdir(), 'bulwark-example-'));
  try {
    return run(directory);
  } finally {
    rmSync(directory, { recursive: true });
  }
}

/** The YAML files of a directory and what is in them. */
export function yamlIn(directory: string): { [file: string]: string } {
  const files = readdirSync(directory).filter((file) => file.endsWith('.yaml')).sort();
  return Object.fromEntries(files.map((file) => [file, readFileSync(join(directory, file), 'utf8')]));
}

/** The YAML files that an example writes. */
export function yamlOf(example: (props: SecureAppProps) => SecureApp, props: SecureAppProps = {}): { [file: string]: string } {
  return inDirectory((outdir) => {
    example({ outdir, summary: false, ...props }).synth();
    return yamlIn(outdir);
  });
}
