import { closeSync, openSync, writeFileSync } from 'node:fs';
import { Streams } from './streams';

/** Lines are written together up to about this many characters. */
const CHUNK = 65536;

/** Writes lines as they come, to a file or the standard output: together they may be longer than a text can be. */
export function writeLines(lines: Iterable<string>, output: string | undefined, { stdout }: Streams): void {
  const file = output === undefined ? undefined : openSync(output, 'w');
  const write = (text: string) => file === undefined ? stdout.write(text) : writeFileSync(file, text);
  try {
    let waiting = '';
    for (const line of lines) {
      waiting += `${line}\n`;
      if (waiting.length > CHUNK) {
        write(waiting);
        waiting = '';
      }
    }
    write(waiting);
  } finally {
    if (file !== undefined) {
      closeSync(file);
    }
  }
}

/** Writes a text to a file or the standard output. */
export function writeText(text: string, output: string | undefined, { stdout }: Streams): void {
  if (output === undefined) {
    stdout.write(text);
  } else {
    writeFileSync(output, text);
  }
}

/** Says how many documents were left out. */
export function tellSkipped(skipped: number, { stderr }: Streams): void {
  if (skipped > 0) {
    stderr.write(`${skipped} ${skipped === 1 ? 'document is' : 'documents are'} not of Kubernetes and not judged\n`);
  }
}
