import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ManifestFile } from '../audit';

/** Stands for the standard input. */
export const STANDARD_INPUT = '-';

/** The names that kubectl takes from a folder. */
const MANIFEST_NAME = /\.(ya?ml|json)$/i;

/** Folders of tools and of what they fetched. */
const NOT_OURS = /^(\.|node_modules$)/;

/**
 * Every manifest file of the paths, read one at a time and none of them twice: files as they are named, folders with
 * all that is below them.
 *
 * @param standardInput the file descriptor that `-` is read from
 */
export function* manifestFiles(paths: readonly string[], standardInput: number): Generator<ManifestFile> {
  const seen = new Set<string>();
  for (const path of paths) {
    const files = path !== STANDARD_INPUT && statSync(path).isDirectory() ? filesBelow(path) : [path];
    for (const file of files) {
      const key = file === STANDARD_INPUT ? file : resolve(file);
      if (!seen.has(key)) {
        seen.add(key);
        yield file === STANDARD_INPUT ? { file: '(standard input)', text: readFileSync(standardInput, 'utf8') } : { file, text: readFileSync(file, 'utf8') };
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
      const isFile = entry.isFile() || (entry.isSymbolicLink() && MANIFEST_NAME.test(entry.name) && statSync(path).isFile());
      return isFile && MANIFEST_NAME.test(entry.name) ? [path] : [];
    });
}
