/** What a command reads from and writes to. */
export interface Streams {
  /** The file descriptor of the standard input. */
  readonly stdin: number;
  readonly stdout: { readonly isTTY?: boolean; write(text: string): unknown };
  readonly stderr: { readonly isTTY?: boolean; write(text: string): unknown };
}
