import { Size } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { IConstruct } from 'constructs';
import { showSize } from './writable-path';
import { Mistake } from '../errors';
import { DNS_LABEL_ALLOWED, isDnsLabel } from '../manifest';

/**
 * A volume that every pod of a StatefulSet gets for itself, mounted in the main container.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#volume-claim-templates
 */
export interface VolumeClaimTemplate {
  /** Its name. A DNS-1123 label. */
  readonly name: string;
  /** Where the main container mounts it. */
  readonly mountPath: string;
  /** How much storage is claimed. */
  readonly size: Size;
  /**
   * The storage class.
   *
   * @default - the cluster's default class
   */
  readonly storageClassName?: string;
  /**
   * How the volume may be mounted.
   *
   * @default - by one node, for reading and writing
   */
  readonly accessModes?: kplus.PersistentVolumeAccessMode[];
}

/** The claims as Kubernetes reads them. */
export function renderClaims(templates: readonly VolumeClaimTemplate[]): any[] {
  return templates.map(({ name, size, storageClassName, accessModes }) => ({
    metadata: { name },
    spec: {
      accessModes: accessModes ?? [kplus.PersistentVolumeAccessMode.READ_WRITE_ONCE],
      resources: { requests: { storage: showSize(size) } },
      ...storageClassName === undefined ? {} : { storageClassName },
    },
  }));
}

/** The pod spec with the claims mounted in its main container. */
export function mountClaims(podSpec: any, templates: readonly VolumeClaimTemplate[]): any {
  if (templates.length === 0) {
    return podSpec;
  }
  const [main, ...others] = podSpec.containers;
  const volumeMounts = [...main.volumeMounts ?? [], ...templates.map(({ name, mountPath }) => ({ mountPath, name }))];
  return { ...podSpec, containers: [{ ...main, volumeMounts }, ...others] };
}

/** What is wrong with the templates. */
export function claimMistakes(where: IConstruct, templates: readonly VolumeClaimTemplate[], volumes: readonly kplus.Volume[]): Mistake[] {
  return templates.flatMap(({ name, mountPath }, index) => {
    const field = `volumeClaimTemplates[${index}]`;
    const mistakes: Mistake[] = [];
    if (!isDnsLabel(name)) {
      mistakes.push({ where, field: `${field}.name`, problem: 'is not a DNS-1123 label', given: name, allowed: DNS_LABEL_ALLOWED, fix: 'Pass a valid name' });
    }
    if (templates.findIndex((other) => other.name === name) !== index || volumes.some((volume) => volume.name === name)) {
      mistakes.push({ where, field: `${field}.name`, problem: 'is taken', given: name, allowed: 'Every claim and volume of the pod has a name of its own', fix: 'Give the claim another name' });
    }
    if (!mountPath.startsWith('/')) {
      mistakes.push({ where, field: `${field}.mountPath`, problem: 'is not an absolute path', given: mountPath, allowed: 'A path that begins with / is allowed', fix: 'Pass the path in the container' });
    }
    return mistakes;
  });
}
