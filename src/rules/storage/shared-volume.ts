import { GraphObject } from '../object-graph';
import { nameOfRival, ownerOfNamespace } from '../object-owner';
import { graphRule } from '../rule';
import { Severity } from '../severity';
import { PERSISTENT_VOLUME } from './storage-kinds';
import { Place, placesAbove, placesOf } from './volume-place';

export const sharedVolume = graphRule({
  id: 'storage-shared-volume',
  title: 'Namespaces share no storage behind their volumes',
  severity: Severity.HIGH,
  description: 'Two persistent volumes that lead to the same data, or one of them to a directory of the other, give one namespace the files of another. Directories of nodes are compared where the volumes say the same of the nodes that they are on.',
  fix: 'Give each namespace a volume, a directory or an export of its own.',
  sources: ['https://kubernetes.io/docs/concepts/storage/persistent-volumes/#reserving-a-persistentvolume'],
  frameworks: { owasp: ['2025:K01'] },
  kinds: [PERSISTENT_VOLUME],
  * find(graph) {
    const volumes = graph.ofKind(PERSISTENT_VOLUME).filter(({ manifest }) => manifest.spec?.claimRef?.namespace)
      .map((object): PlacedVolume => ({ object, namespace: object.manifest.spec.claimRef.namespace, places: placesOf(object.manifest.spec) }));
    const tree = new VolumeTree(volumes);
    for (const volume of volumes) {
      const other = tree.rivalOf(volume);
      if (other) {
        const [owner, rival] = [volume, other].map(({ namespace }) => ownerOfNamespace(graph, namespace).owner);
        yield { object: volume.object, path: 'spec.claimRef', message: `It leads to the same data for namespace ${volume.namespace} of ${owner} as ${nameOfRival(other.object)} does for namespace ${other.namespace} of ${rival}` };
      }
    }
  },
});

interface PlacedVolume {
  readonly object: GraphObject;
  readonly namespace: string;
  readonly places: readonly Place[];
}

/** The volumes by the directories that they are and that they are in: the first of two namespaces each, which is enough to find a rival. */
class VolumeTree {
  private readonly at = new Map<string, PlacedVolume[]>();
  private readonly below = new Map<string, PlacedVolume[]>();

  constructor(volumes: readonly PlacedVolume[]) {
    for (const volume of volumes) {
      for (const place of volume.places) {
        remember(this.at, keyOf(place, place.path), volume);
        placesAbove(place).forEach((path) => remember(this.below, keyOf(place, path), volume));
      }
    }
  }

  public rivalOf({ places, namespace }: PlacedVolume): PlacedVolume | undefined {
    for (const place of places) {
      const around = placesAbove(place).flatMap((path) => this.at.get(keyOf(place, path)) ?? []);
      const rival = [...around, ...this.below.get(keyOf(place, place.path)) ?? []].find((other) => other.namespace !== namespace);
      if (rival) {
        return rival;
      }
    }
    return undefined;
  }
}

function keyOf({ store }: Place, path: string): string {
  return `${store} ${path}`;
}

function remember(volumes: Map<string, PlacedVolume[]>, key: string, volume: PlacedVolume): void {
  const known = volumes.get(key) ?? [];
  volumes.set(key, known);
  if (known.length < 2 && known.every(({ namespace }) => namespace !== volume.namespace)) {
    known.push(volume);
  }
}
