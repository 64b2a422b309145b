import { FileObject, Finding } from '../audit';
import { YamlPositions, parsePath } from '../manifest';

/** Looks for the lines of findings in files. Findings that follow each other are mostly of one document: it is parsed once. */
export class FindingLines {
  private last: { readonly part: FileObject['part']; readonly positions: YamlPositions } | undefined;

  /** The line of a finding in its file, from 1. */
  public of({ path }: Pick<Finding, 'path'>, { part, keys, unreadable, mistakenLine = 1 }: FileObject): number {
    const line = unreadable !== undefined && keys.length === 0 ? mistakenLine : this.positionsIn(part).lineOf([...keys, ...parsePath(path)]);
    return part.firstLine - 1 + line;
  }

  private positionsIn(part: FileObject['part']): YamlPositions {
    if (this.last?.part !== part) {
      this.last = { part, positions: new YamlPositions(part.text) };
    }
    return this.last.positions;
  }
}
