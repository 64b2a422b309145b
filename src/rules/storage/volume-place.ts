import { listOf } from '../exposure/list-of';

/** Where the data of a volume is: a store, and a path in it, which is empty for the whole of it and has no slash at its end. */
export interface Place {
  readonly store: string;
  readonly path: string;
}

/** The sources that are a whole disk, or a share without paths, with the fields that tell one from another. */
const WHOLE: { readonly [source: string]: readonly string[] } = {
  awsElasticBlockStore: ['volumeID'],
  azureDisk: ['diskURI'],
  azureFile: ['secretNamespace', 'secretName', 'shareName'],
  cinder: ['volumeID'],
  csi: ['driver', 'volumeHandle'],
  gcePersistentDisk: ['pdName'],
  portworxVolume: ['volumeID'],
  quobyte: ['registry', 'volume'],
  vsphereVolume: ['volumePath'],
};

/** The places that the spec of a persistent volume leads to; several where a disk is reached in several ways. */
export function placesOf(spec: any): Place[] {
  return [
    ...Object.entries(WHOLE).flatMap(([source, fields]) => spec?.[source] ? [place(source, fields.map((field) => spec[source][field]))] : []),
    ...spec?.nfs ? [place('nfs', [spec.nfs.server], spec.nfs.path)] : [],
    ...spec?.glusterfs ? [place('glusterfs', [spec.glusterfs.endpointsNamespace, spec.glusterfs.endpoints, spec.glusterfs.path])] : [],
    ...listOf(spec?.cephfs?.monitors).map((monitor) => place('cephfs', [monitor], spec.cephfs.path)),
    ...listOf(spec?.rbd?.monitors).map((monitor) => place('rbd', [monitor, spec.rbd.pool ?? 'rbd', spec.rbd.image])),
    ...spec?.iscsi ? [spec.iscsi.targetPortal, ...listOf(spec.iscsi.portals)].map((portal) => place('iscsi', [withPort(portal), spec.iscsi.iqn, spec.iscsi.lun])) : [],
    ...listOf(spec?.fc?.targetWWNs).map((wwn) => place('fc', [wwn, spec.fc.lun])),
    ...listOf(spec?.fc?.wwids).map((wwid) => place('fc', [wwid])),
    ...[spec?.hostPath, spec?.local].filter((source) => source).map((source) => place('node', [spec.nodeAffinity], source.path)),
  ];
}

/** The place itself and those that it is in: `/exports/shop`, `/exports` and all of the store. */
export function placesAbove({ path }: Place): string[] {
  const above = [path];
  for (let rest = path; rest !== '';) {
    rest = rest.slice(0, rest.lastIndexOf('/'));
    above.push(rest);
  }
  return above;
}

/** The path without what changes nothing: repeated slashes, dots, and slashes at the end. */
function place(kind: string, store: readonly unknown[], path: unknown = ''): Place {
  const directories = String(path).split('/').filter((part) => part !== '' && part !== '.');
  return { store: JSON.stringify([kind, ...store]), path: directories.map((part) => `/${part}`).join('') };
}

/** The portal of an iSCSI target; 3260 where it names no port. */
function withPort(portal: unknown): string {
  return /:\d+$/.test(String(portal)) ? String(portal) : `${portal}:3260`;
}
