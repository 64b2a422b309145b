import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApiObject, Chart } from 'cdk8s';
import { Construct } from 'constructs';
import { SecureApp, SecureAppProps } from '../../src/app';
import { PodSecurityLevel, setTenantBoundary } from '../../src/boundary';
import { RuleSet } from '../../src/rules';

/** For apps of skeletons that no cluster would take: nothing is printed, and only what cannot be read fails. */
export const QUIET: SecureAppProps = { summary: false, audit: { rules: RuleSet.of('only readable', ['manifest-readable']) } };

/** Runs with a directory of its own, which is removed afterwards. */
export function inDirectory<T>(run: (directory: string) => T): T {
  const directory = mkdtempSync(join(tmpdir(), 'bulwark-app-'));
  try {
    return run(directory);
  } finally {
    rmSync(directory, { recursive: true });
  }
}

/** The files of a directory and what is in them. */
export function filesIn(directory: string): { [name: string]: string } {
  return Object.fromEntries(readdirSync(directory).sort().map((name) => [name, readFileSync(join(directory, name), 'utf8')]));
}

/** The YAML files that an app writes. */
export function yamlOf(build: (app: SecureApp) => void, props: SecureAppProps = {}): { [name: string]: string } {
  return inDirectory((outdir) => {
    const app = new SecureApp({ outdir, ...QUIET, ...props });
    build(app);
    app.synth();
    return Object.fromEntries(Object.entries(filesIn(outdir)).filter(([name]) => name.endsWith('.yaml')));
  });
}

/** The kinds and names of the objects in a YAML text, in their order. */
export function listed(yaml: string): string[] {
  return yaml.split('---\n').filter((text) => text !== '')
    .map((text) => `${/^kind: (.*)$/m.exec(text)![1]} ${/^metadata:\n(?: {2}.*\n)*? {2}name: (.*)$/m.exec(text)![1]}`);
}

/** A plain object; namespaced unless its chart has no namespace. */
export function object(scope: Construct, kind: string, name: string, rest: { [field: string]: unknown } = {}): ApiObject {
  const { metadata, ...fields } = rest as { metadata?: object };
  return new ApiObject(scope, `${kind}-${name}`, { apiVersion: VERSIONS[kind] ?? 'v1', kind, metadata: { name, ...metadata }, ...fields });
}

/** A chart that is a tenant, with one namespace and an object in it for each namespace that is named. */
export function tenant(scope: Construct, name: string, ...namespaces: string[]): Chart {
  const chart = new Chart(scope, name);
  setTenantBoundary(chart, { tenantName: name, registries: [], podSecurityLevel: PodSecurityLevel.RESTRICTED });
  object(chart, 'ClusterRole', `${name}-owner`);
  for (const namespace of namespaces) {
    const nested = new Chart(chart, namespace);
    object(nested, 'Namespace', `${name}-${namespace}`);
    object(nested, 'ConfigMap', 'settings', { metadata: { namespace: `${name}-${namespace}` } });
  }
  return chart;
}

const VERSIONS: { [kind: string]: string } = {
  ClusterRole: 'rbac.authorization.k8s.io/v1',
  CustomResourceDefinition: 'apiextensions.k8s.io/v1',
  Deployment: 'apps/v1',
  NetworkPolicy: 'networking.k8s.io/v1',
  Widget: 'example.com/v1',
};
