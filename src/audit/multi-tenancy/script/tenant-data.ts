import { quoted, quotedList } from './quoted';
import { TENANT_ROLE_NAMES, readAllowList } from '../../../boundary';
import { KINDS, KindScope, compareCodeUnits } from '../../../manifest';
import { BenchmarkOutcome } from '../benchmark';
import { BENCHMARKS } from '../benchmark-catalogue';
import { probeImage } from '../judge-probes';
import { namesOf } from '../judge-rights';
import { protectedObjects } from '../protected-objects';
import { TenantScene } from '../tenant-scene';

/** What the script knows of the tenants: one branch each, which fills the arrays that the checks read. */
export function tenantData(scenes: readonly TenantScene[]): string {
  return [
    `readonly TENANTS=${quotedList(scenes.map(({ tenant }) => tenant))}`,
    `readonly NAMESPACED=${quotedList(resourcesOf('Namespaced', scenes))}`,
    `readonly OF_CLUSTER=${quotedList(resourcesOf('Cluster', scenes))}`,
    '',
    '# Lists of several things hold three items for each: a namespace, resource and name to protect; a role, kind and name of a holder.',
    'load_tenant() {',
    '  case $1 in',
    ...scenes.flatMap(branch),
    '  esac',
    '}',
    '',
  ].join('\n');
}

function branch(scene: TenantScene): string[] {
  const list = (name: string, texts: readonly string[]) => `    ${name}=${quotedList(texts)}`;
  const manifests = scene.namespaces.map(({ manifest }) => manifest);
  return [
    `  ${quoted(scene.tenant)})`,
    list('namespaces', namesOf(scene)),
    list('images', manifests.map((manifest) => JSON.stringify(probeImage(manifest)))),
    list('protected', protectedObjects(scene).flatMap(({ namespace, group, resource, name }) => [namespace, resourceText(group, resource), name])),
    list('holders', holdersOf(scene)),
    list('storage_classes', [...new Set(manifests.flatMap((manifest) => readAllowList(manifest, 'storage-classes') ?? []))].sort(compareCodeUnits)),
    list('held_at_synth', BENCHMARKS.filter(({ probes, judge }) => probes.length > 0 && judge(scene).outcome === BenchmarkOutcome.AT_SYNTH).map(({ id }) => id)),
    '    ;;',
  ];
}

/** Who holds a role of the tenant, each as role, kind and name. */
function holdersOf({ graph: { access }, namespaces }: TenantScene): string[] {
  const names = namespaces.map(({ manifest }) => manifest.metadata.name);
  const holders = access.bindings.grants.filter(({ place, role }) => names.includes(place) && role.kind === 'Role' && TENANT_ROLE_NAMES.includes(role.name))
    .map(({ role, principal: { kind, namespace, name } }): [string, string[]] => {
      const holder = [role.name.replace('tenant-', ''), ...kind === 'ServiceAccount' ? ['User', `system:serviceaccount:${namespace}:${name}`] : [kind, name]];
      return [JSON.stringify(holder), holder];
    });
  return [...new Map(holders)].sort(([one], [other]) => compareCodeUnits(one, other)).flatMap(([, holder]) => holder);
}

function resourcesOf(scope: KindScope, scenes: readonly TenantScene[]): string[] {
  const custom = scenes[0]?.custom ?? [];
  const known = [...KINDS.map(({ group, plural, scope: own }) => ({ group, resource: plural, scope: own })), ...custom];
  const texts = known.filter((resource) => resource.scope === scope).map(({ group, resource }) => resourceText(group, resource));
  return [...new Set(texts)].sort(compareCodeUnits);
}

/** As kubectl takes a resource: `networkpolicies.networking.k8s.io`. */
function resourceText(group: string, resource: string): string {
  return group === '' ? resource : `${resource}.${group}`;
}
