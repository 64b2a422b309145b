import { RenderedObject, tenantBoundaryOf } from '../boundary';
import { KindScope, groupOf, kindOf } from '../manifest';
import { SynthFailures } from './synth-failures';

/** A rendered object, what identifies it to the API server, and the tenant that it belongs to. */
export interface AppObject extends RenderedObject {
  readonly group: string;
  readonly kind: string;
  readonly scope: KindScope;
  /** Empty where the kind has none, whatever the manifest says. */
  readonly namespace: string;
  readonly name: string;
  readonly tenantName?: string;
  /** The custom resource definition that the object is an instance of, as `group/Kind`; none for kinds of Kubernetes. */
  readonly customKind?: string;
}

/** Identifies every object; those that the API server could not identify are failures and left out. */
export function identify(rendered: readonly RenderedObject[], failures: SynthFailures): AppObject[] {
  const scopes = customScopes(rendered);
  return rendered.filter((object) => isIdentifiable(object, failures)).map(({ apiObject, manifest }) => {
    const group = groupOf(manifest.apiVersion);
    const customKind = kindOf(manifest) ? undefined : `${group}/${manifest.kind}`;
    const scope = kindOf(manifest)?.scope ?? scopes.get(customKind!) ?? (manifest.metadata.namespace ? 'Namespaced' : 'Cluster');
    return {
      apiObject,
      manifest,
      group,
      kind: manifest.kind,
      scope,
      namespace: scope === 'Cluster' ? '' : manifest.metadata.namespace ?? '',
      name: manifest.metadata.name,
      tenantName: tenantBoundaryOf(apiObject)?.tenantName,
      customKind,
    };
  });
}

/** Whether the custom resources that the app itself defines live in namespaces, by `group/Kind`. */
function customScopes(rendered: readonly RenderedObject[]): Map<string, KindScope> {
  return new Map(rendered.map(({ manifest }) => manifest)
    .filter((manifest) => manifest.kind === 'CustomResourceDefinition')
    .map(({ spec }) => [definedKind(spec), spec?.scope === 'Cluster' ? 'Cluster' : 'Namespaced']));
}

/** The kind that a custom resource definition defines, as `group/Kind`. */
export function definedKind(spec: any): string {
  return `${spec?.group}/${spec?.names?.kind}`;
}

function isIdentifiable({ apiObject, manifest }: RenderedObject, failures: SynthFailures): boolean {
  const fields = { 'apiVersion': manifest.apiVersion, 'kind': manifest.kind, 'metadata.name': manifest.metadata?.name };
  const missing = Object.entries(fields).filter(([, value]) => typeof value !== 'string' || value === '');
  missing.forEach(([field, given]) => failures.addMistake({
    where: apiObject,
    field,
    problem: 'is missing from the manifest',
    given,
    allowed: 'A text that is not empty is required',
    fix: 'Set it, or take back the patch that removes it',
  }));
  return missing.length === 0;
}
