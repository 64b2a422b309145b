/** The part of a terminal's stream that progress needs. */
export interface ProgressStream {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

const SHOWN_AFTER_MS = 1000;
const REWRITTEN_EVERY_MS = 100;
const CLEAR_LINE = '\r\u001b[K';

/** One line on a terminal that is rewritten while synth takes long; silent on anything but a terminal. */
export class Progress {
  private nextAt: number;
  private shown = false;

  constructor(private readonly stream: ProgressStream, private readonly now: () => number = () => performance.now()) {
    this.nextAt = stream.isTTY ? now() + SHOWN_AFTER_MS : Infinity;
  }

  /** Says how far a phase of synth is; cheap enough to be called for every object. */
  public report(phase: string, done: number, total: number): void {
    if (this.nextAt === Infinity || this.now() < this.nextAt) {
      return;
    }
    this.nextAt = this.now() + REWRITTEN_EVERY_MS;
    this.shown = true;
    this.stream.write(`${CLEAR_LINE}${phase} ${done} of ${total}`);
  }

  /** Takes the line away. */
  public end(): void {
    if (this.shown) {
      this.stream.write(CLEAR_LINE);
      this.shown = false;
    }
  }
}
