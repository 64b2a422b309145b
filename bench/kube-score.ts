import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** The peer, which scores manifests from files. */
export const KUBE_SCORE_VERSION = 'v1.20.0';

/** The program, built from its Go module into the cache where it is missing. */
export function kubeScore(): string {
  const folder = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'cdk8s-bulwark', `kube-score-${KUBE_SCORE_VERSION}`);
  const program = join(folder, 'kube-score');
  if (!existsSync(program)) {
    const { status, stderr } = spawnSync('go', ['install', `github.com/zegl/kube-score/cmd/kube-score@${KUBE_SCORE_VERSION}`], { env: { ...process.env, GOBIN: folder }, encoding: 'utf8' });
    if (status !== 0) {
      throw new Error(`kube-score could not be built: ${stderr}`);
    }
  }
  return program;
}

/** How many checks it runs when all of them are asked for. */
export function kubeScoreChecks(program: string): number {
  return spawnSync(program, ['list'], { encoding: 'utf8' }).stdout.trim().split('\n').length;
}
