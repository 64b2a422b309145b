import { execFileSync, spawnSync } from 'child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { fileURLToPath } from 'url';
import { Construct } from 'constructs';
import { refuse } from '../errors';
import { readYamlDocuments, toYaml } from '../manifest';

/** The most that a source may hold, in bytes. */
const LARGEST_SOURCE = 64 * 1024 * 1024;

/** Synth is synchronous and fetch is not, so another process waits for it. */
const FETCH = 'const response = await fetch(process.argv[1]); if (!response.ok) throw new Error(`HTTP ${response.status}`); process.stdout.write(await response.text());';

/** The documents of a YAML file, by its path or URL. */
export function loadManifests(where: Construct, url: string): any[] {
  const path = url.startsWith('file:') ? fileURLToPath(url) : url;
  const isRemote = /^https?:/.test(url);
  if (!isRemote && !existsSync(path)) {
    refuse({ where, field: 'url', problem: 'is not there', given: url, allowed: 'The path of a file, or a file, http or https URL, is allowed', fix: 'Correct the path; it is relative to where the app runs' });
  }
  return documentsOf(where, 'url', url, isRemote ? fetchText(where, url) : readFileSync(path, 'utf8'));
}

function fetchText(where: Construct, url: string): string {
  try {
    return execFileSync(process.execPath, ['--input-type=module', '-e', FETCH, url], { encoding: 'utf8', maxBuffer: LARGEST_SOURCE, stdio: ['ignore', 'pipe', 'pipe'] });
  } catch (error) {
    const reason = /(?:Error|cause): (.*)/.exec(String((error as any).stderr))?.[1] ?? String(error);
    refuse({ where, field: 'url', problem: `cannot be fetched (${reason})`, given: url, allowed: 'A URL that answers with YAML is allowed', fix: 'Correct the URL, or keep the file beside the app' });
  }
}

/** What `helm template` is told. */
export interface HelmTemplate {
  readonly executable: string;
  readonly chart: string;
  readonly releaseName: string;
  readonly repo?: string;
  readonly version?: string;
  readonly namespace?: string;
  readonly values?: { [key: string]: any };
  readonly flags?: readonly string[];
}

/** The documents that helm renders of a chart. */
export function renderHelmChart(where: Construct, template: HelmTemplate): any[] {
  const directory = mkdtempSync(join(tmpdir(), 'cdk8s-bulwark-helm-'));
  try {
    const { error, status, stdout, stderr } = spawnSync(template.executable, argumentsOf(template, directory), { encoding: 'utf8', maxBuffer: LARGEST_SOURCE });
    if ((error as NodeJS.ErrnoException | undefined)?.code === 'ENOENT') {
      refuse({ where, field: 'helmExecutable', problem: 'cannot be run', given: template.executable, allowed: 'A helm program on the PATH, or the path of one, is allowed', fix: 'Install helm, or set helmExecutable' });
    }
    if (error || status !== 0) {
      refuse({ where, field: 'chart', problem: `cannot be rendered (${(error?.message ?? stderr).trim()})`, given: template.chart, allowed: 'A chart that `helm template` renders is allowed', fix: 'Run helm template with the same values to see more' });
    }
    return documentsOf(where, 'chart', template.chart, stdout);
  } finally {
    rmSync(directory, { recursive: true });
  }
}

function argumentsOf({ chart, releaseName, repo, version, namespace, values, flags }: HelmTemplate, directory: string): string[] {
  const valuesFile = join(directory, 'values.yaml');
  if (values) {
    writeFileSync(valuesFile, toYaml(values));
  }
  const options = Object.entries({ '--values': values && valuesFile, '--repo': repo, '--version': version, '--namespace': namespace });
  return ['template', ...options.flatMap(([name, value]) => value === undefined ? [] : [name, value]), ...flags ?? [], releaseName, chart];
}

function documentsOf(where: Construct, field: string, given: string, text: string): any[] {
  const documents = readYamlDocuments(text);
  if (!Array.isArray(documents)) {
    refuse({ where, field, problem: `holds YAML that cannot be read as it was meant (${documents.reason})`, given, allowed: 'Valid YAML is allowed, without keys that stand twice', fix: 'Correct the YAML' });
  }
  return documents;
}
