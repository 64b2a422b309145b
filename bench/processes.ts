import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ModuleKind, ScriptTarget, transpileModule } from 'typescript';
import { Measurement } from './measured/measurement';

const COMPILED = join(__dirname, 'dist');

/** The scripts of measured/, compiled, so that no process that is measured pays for compiling TypeScript. */
export class MeasuredProcesses {
  private readonly directory = mkdtempSync(join(tmpdir(), 'bulwark-bench-'));

  /** @param rooms the folder beside bench/ that holds the compiled library */
  constructor(rooms: string) {
    if (!existsSync(join(__dirname, '..', rooms, 'index.js'))) {
      throw new Error(`${rooms}/index.js is missing. The benchmark measures the compiled library. Run: npm run compile`);
    }
    mkdirSync(COMPILED, { recursive: true });
    for (const name of readdirSync(join(__dirname, 'measured'))) {
      const source = readFileSync(join(__dirname, 'measured', name), 'utf8').replaceAll("from '../../src", `from '../../${rooms}`);
      const { outputText } = transpileModule(source, { compilerOptions: { module: ModuleKind.CommonJS, target: ScriptTarget.ES2022 } });
      writeFileSync(join(COMPILED, name.replace(/\.ts$/, '.js')), outputText);
    }
  }

  /** A path for what a process writes. */
  public path(name: string): string {
    return join(this.directory, name);
  }

  /** Runs a script in a fresh process with an output directory of its own, and returns what it says of itself. */
  public measure(script: string, ...args: string[]): Measurement {
    return JSON.parse(this.inOutdir((outdir) => this.run(script, [outdir, ...args])));
  }

  /** Runs a script as a whole process, and returns how many milliseconds pass from its start to its end. */
  public time(script: string): number {
    return this.inOutdir((outdir) => {
      const started = performance.now();
      this.run(script, [outdir]);
      return performance.now() - started;
    });
  }

  /** Runs a script in a fresh process and returns its output. */
  public run(script: string, args: readonly string[]): string {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--expose-gc', join(COMPILED, `${script}.js`), ...args], { encoding: 'utf8' });
    if (status !== 0) {
      throw new Error(`${script} ${args.join(' ')} failed: ${stderr}`);
    }
    return stdout;
  }

  /** Removes everything that was written. */
  public end(): void {
    rmSync(this.directory, { recursive: true, force: true });
  }

  private inOutdir<T>(run: (outdir: string) => T): T {
    const outdir = this.path('dist');
    try {
      return run(outdir);
    } finally {
      rmSync(outdir, { recursive: true, force: true });
    }
  }
}
