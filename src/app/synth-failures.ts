import { IConstruct } from 'constructs';
import { BulwarkError, Mistake, describeMistake, pathOf } from '../errors';

/** What cdk8s puts before the message of anything that was thrown while it rendered an object. */
const RENDERING_FAILED = /^Failed serializing construct at path '[^']*' with name '[^']*': /;

/** Collects everything that is wrong with an app, so that one error can list it all. */
export class SynthFailures {
  private readonly lines = new Set<string>();

  /** Adds a text that says what is wrong with a construct, without its path. */
  public add(where: IConstruct, text: string): void {
    this.lines.add(`${pathOf(where)}: ${text}`);
  }

  /** Whether that very text was added for a construct. */
  public has(where: IConstruct, text: string): boolean {
    return this.lines.has(`${pathOf(where)}: ${text}`);
  }

  public addMistake(mistake: Mistake): void {
    this.addLine(describeMistake(mistake));
  }

  /** Adds a text that names the construct itself. */
  public addLine(line: string): void {
    this.lines.add(line);
  }

  /** Adds what was thrown on behalf of a construct; the mistakes of a BulwarkError keep their own paths. */
  public addThrown(where: IConstruct, thrown: unknown): void {
    if (thrown instanceof BulwarkError) {
      thrown.mistakes.forEach((mistake) => this.addMistake(mistake));
      return;
    }
    const text = messageOf(thrown).replace(RENDERING_FAILED, '');
    const mistakes = /^BulwarkError: ([^]*)$/.exec(text);
    if (mistakes) {
      mistakes[1].split('\n').forEach((line) => this.lines.add(line));
    } else {
      this.add(where, text.replace(/^Error: /, ''));
    }
  }

  /** Whether nothing has failed so far. */
  public get isEmpty(): boolean {
    return this.lines.size === 0;
  }

  /** Throws one error that lists everything, or does nothing where all is well. */
  public throwIfAny(): void {
    if (this.lines.size > 0) {
      throw new SynthError([...this.lines].sort());
    }
  }
}

/** Why an app was not synthesized: how many things are wrong, then each of them on its line. */
export class SynthError extends Error {
  /** Each of them as the message has it; not enumerable, or an uncaught error would be printed with all of them again. */
  public readonly failures!: readonly string[];

  constructor(failures: readonly string[]) {
    const count = failures.length === 1 ? '1 mistake' : `${failures.length} mistakes`;
    super(`${count}, nothing was written:\n${failures.map((failure) => `  ${failure}`).join('\n')}`);
    this.name = 'SynthError';
    Object.defineProperty(this, 'failures', { value: failures, enumerable: false });
  }
}

function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
