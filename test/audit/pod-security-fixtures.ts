import { existsSync, readFileSync, readdirSync } from 'fs';
import { join } from 'path';
import { readYamlDocuments } from '../../src/manifest';

/** The test pods of Kubernetes' own Pod Security admission, as LEVEL/VERSION/pass|fail/CHECK.yaml. */
export const FIXTURES = join(__dirname, '..', '..', '..', 'shared', 'conformance', 'pod-security');

/** A pod and the verdict of Kubernetes. */
export interface Fixture {
  readonly level: string;
  /** The Kubernetes version, as '1.30'. */
  readonly kubernetes: string;
  readonly name: string;
  /** The check that the file is about: its name without the number. */
  readonly check: string;
  readonly passes: boolean;
  readonly pod: any;
}

/** The folders of fixtures; none where they are not at hand. */
export function fixtureFolders(): { readonly level: string; readonly version: string }[] {
  return existsSync(FIXTURES) ? ['baseline', 'restricted'].flatMap((level) => readdirSync(join(FIXTURES, level)).map((version) => ({ level, version }))) : [];
}

export function fixturesIn(level: string, version: string): Fixture[] {
  return ['pass', 'fail'].flatMap((verdict) => readdirSync(join(FIXTURES, level, version, verdict)).map((file) => {
    const path = join(FIXTURES, level, version, verdict, file);
    const documents = readYamlDocuments(readFileSync(path, 'utf8'));
    if (!Array.isArray(documents) || documents.length !== 1) {
      throw new Error(`${path} does not hold one pod`);
    }
    return { level, kubernetes: version.slice(1), name: `${verdict}/${file}`, check: file.replace(/\d*\.yaml$/, ''), passes: verdict === 'pass', pod: documents[0] };
  }));
}
