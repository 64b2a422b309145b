import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** What was seen of a process from outside. */
export interface Watched {
  readonly milliseconds: number;
  /** The most memory that it held, as Linux tells it; 0 elsewhere. */
  readonly peakMegabytes: number;
  readonly exitCode: number | null;
}

const LOOKED_EVERY_MS = 5;

/** Runs a program, lets go of what it prints, and watches it from its start to its end. */
export function watch(program: string, args: readonly string[]): Promise<Watched> {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'inherit'] });
    let peakMegabytes = 0;
    const timer = setInterval(() => peakMegabytes = Math.max(peakMegabytes, megabytesOf(child.pid)), LOOKED_EVERY_MS);
    child.on('error', reject);
    child.on('exit', (exitCode) => {
      clearInterval(timer);
      resolve({ milliseconds: performance.now() - started, peakMegabytes, exitCode });
    });
  });
}

/** The most memory that a process has held so far. */
function megabytesOf(pid: number | undefined): number {
  try {
    return Number(/^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}
