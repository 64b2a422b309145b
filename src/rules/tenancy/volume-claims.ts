import { GraphObject, ObjectGraph, namespaceOf } from '../object-graph';
import { POD_KINDS } from '../rule';
import { podPathOf } from './pod-field';
import { listOf } from '../exposure/list-of';
import { PERSISTENT_VOLUME } from '../storage/storage-kinds';

/** The kinds that hold volume claims. */
export const CLAIM_KINDS: readonly string[] = ['PersistentVolumeClaim', ...POD_KINDS];

/** A volume claim, wherever it is made. */
export interface VolumeClaim {
  readonly object: GraphObject;
  readonly claim: any;
  /** The path of the claim in the object, with a dot at its end; empty for the object itself. */
  readonly prefix: string;
}

/** The claims that stand alone, those that StatefulSets make, and those that are made with a pod. */
export function volumeClaims(graph: ObjectGraph): VolumeClaim[] {
  return [
    ...graph.ofKind('PersistentVolumeClaim').map((object) => ({ object, claim: object.manifest, prefix: '' })),
    ...graph.ofKind('apps/StatefulSet').flatMap((object) => listOf(object.manifest.spec?.volumeClaimTemplates)
      .map((claim, index) => ({ object, claim, prefix: `spec.volumeClaimTemplates[${index}].` }))),
    ...graph.workloads.flatMap(({ object, podSpec }) => listOf(podSpec.volumes).flatMap((volume, index) => volume?.ephemeral?.volumeClaimTemplate
      ? [{ object, claim: volume.ephemeral.volumeClaimTemplate, prefix: `${podPathOf(object.manifest)}.volumes[${index}].ephemeral.volumeClaimTemplate.` }] : [])),
  ].filter(({ claim }) => claim);
}

/** Tells whether a volume among the objects is kept for a claim that stands alone, and is the one that it asks for. */
export function reservations(graph: ObjectGraph): (claim: VolumeClaim) => boolean {
  const volumesOf = new Map<string, unknown[]>();
  for (const { manifest } of graph.ofKind(PERSISTENT_VOLUME)) {
    const claim = `${manifest.spec?.claimRef?.namespace} ${manifest.spec?.claimRef?.name}`;
    volumesOf.set(claim, [...volumesOf.get(claim) ?? [], manifest.metadata?.name]);
  }
  return ({ object, claim, prefix }) => {
    const volumes = prefix === '' ? volumesOf.get(`${namespaceOf(object.manifest)} ${claim.metadata?.name}`) ?? [] : [];
    return volumes.length > 0 && (!claim.spec?.volumeName || volumes.includes(claim.spec.volumeName));
  };
}
