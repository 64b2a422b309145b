import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ManifestFile } from '../audit';

/** Stands for the standard input. */
const STANDARD_INPUT = '-';

/** The names that kubectl takes from a folder. */
const MANIFEST_NAME = /\.(ya?ml|json)$/i;

/** Folders of tools and of what they fetched. */
const NOT_OURS = /^(\.|node_modules$)/;

/** Every manifest file of the paths, read one at a time: files as they are named, folders with all that is below them. */
export function* manifestFiles(paths: readonly string[]): Generator<ManifestFile> {
  for (const path of paths) {
    if (path === STANDARD_INPUT) {
      yield { file: '(standard input)', text: readFileSync(0, 'utf8') };
    } else {
      for (const file of statSync(path).isDirectory() ? filesBelow(path) : [path]) {
        yield { file, text: readFileSync(file, 'utf8') };
      }
    }
  }
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .sort((one, other) => one.name < other.name ? -1 : 1)
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) {
        return NOT_OURS.test(entry.name) ? [] : filesBelow(path);
      }
      return entry.isFile() && MANIFEST_NAME.test(entry.name) ? [path] : [];
    });
}
