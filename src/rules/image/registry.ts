import { readAllowList } from '../../boundary';
import { containersOf, isWithin, kindOf, parseImage, showPath } from '../../manifest';
import { GraphFinding, GraphObject, ObjectGraph, namespaceOf } from '../object-graph';
import { POD_KINDS, graphRule } from '../rule';
import { Severity } from '../severity';

export const registry = graphRule({
  id: 'image-registry',
  title: 'Images come from the tenant\'s registries',
  severity: Severity.HIGH,
  description: 'A tenant says where its images come from, so that nothing else runs in its name. Entries match on path boundaries and after the defaults of runtimes: nginx is docker.io/library/nginx, and an entry that ends in /shop does not allow /shopping. Images that are mounted as volumes count too. A rule over several objects, since what is allowed stands at the tenant, and in plain files at the Namespace, in the annotation cdk8s-bulwark/allowed-registries; where there is no list, the rule is silent.',
  fix: 'Use an image of one of the registries, or add the registry to the tenant.',
  sources: ['https://kubernetes.io/docs/concepts/security/security-checklist/#images'],
  frameworks: { cis: ['5.5.1'], nsa: ['Building secure container images'], owasp: ['2022:K02'], mitre: ['T1204.003'] },
  kinds: POD_KINDS,
  * find(graph): Iterable<GraphFinding> {
    for (const { object, podSpec } of graph.workloads) {
      const { manifest } = object;
      const registries = registriesOf(graph, object);
      for (const { image, path } of registries ? imagesOf(podSpec) : []) {
        const reference = typeof image === 'string' ? parseImage(image) : undefined;
        if (reference && !registries!.some((allowed) => isWithin(reference, allowed))) {
          const list = registries!.length > 0 ? `only ${registries!.join(', ')} may be used` : 'the tenant allows no registry';
          yield { object, path: `${showPath(kindOf(manifest)!.podSpec!)}.${path}`, value: image, message: `${image} is not from a registry of the tenant: ${list}` };
        }
      }
    }
  },
});

/** What the boundary says that the object was created in, or else the Namespace. */
function registriesOf(graph: ObjectGraph, { manifest, registries }: GraphObject): readonly string[] | undefined {
  return registries ?? readAllowList(graph.find('Namespace', namespaceOf(manifest))?.manifest, 'registries');
}

function imagesOf(podSpec: any): { image: unknown; path: string }[] {
  const volumes: any[] = Array.isArray(podSpec.volumes) ? podSpec.volumes : [];
  return [
    ...containersOf(podSpec).map(({ container, path }) => ({ image: container?.image, path: `${path}.image` })),
    ...volumes.map((volume, index) => ({ image: volume?.image?.reference, path: `volumes[${index}].image.reference` })),
  ];
}
