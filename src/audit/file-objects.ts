import { AuditedObject, Origin } from './audited-object';
import { TENANT_LABEL } from '../boundary';
import { Keys, YamlPart, expansionMistake, isMap, itemsOfList, normaliseManifest, readYamlDocuments, splitYaml } from '../manifest';
import { annotatedExemptions, namespaceOf } from '../rules';

/** A file of manifests. */
export interface ManifestFile {
  /** Its name, as findings tell it. */
  readonly file: string;
  readonly text: string;
}

/** An object of a file, and where it stands. */
export interface FileObject extends AuditedObject {
  readonly part: YamlPart;
  /** The place of the object in its document: none of a List's items. */
  readonly keys: Keys;
  /** The line of the part, from 1, at which the document cannot be read, where that is known. */
  readonly mistakenLine?: number;
}

/** What files hold. */
export interface FileObjects {
  readonly objects: readonly FileObject[];
  /** How many documents are no Kubernetes objects, such as values of Helm charts. */
  readonly skipped: number;
}

/** Reads files of manifests as kubectl does: several documents a file, and whatever has items as the objects that they are. */
export function readManifestFiles(files: Iterable<ManifestFile>): FileObjects {
  const objects: FileObject[] = [];
  let skipped = 0;
  for (const { file, text } of files) {
    splitYaml(text).forEach((part, document) => {
      const found = objectsIn(part, { file, document });
      found.forEach((object) => objects.push(object));
      skipped += found.length === 0 ? 1 : 0;
    });
  }
  const tenants = tenantsByNamespace(objects);
  return { objects: objects.map((object) => ({ ...object, tenant: tenants.get(namespaceName(object.manifest)) })), skipped };
}

/** The objects of a document; one that says why where it cannot be read. */
function objectsIn(part: YamlPart, origin: Origin): FileObject[] {
  const documents = readYamlDocuments(part.text);
  if (!Array.isArray(documents)) {
    return [unreadableYaml(part, origin, documents.reason)];
  }
  const mistake = expansionMistake(documents, part.text.length);
  return mistake ? [unreadable(part, origin, [], {}, mistake)] : documents.flatMap((document) => objectsOf(document, part, origin, []));
}

function objectsOf(value: any, part: YamlPart, origin: Origin, keys: Keys): FileObject[] {
  if (!isMap(value) || !claimsToBeAnObject(value)) {
    return keys.length === 0 ? [] : [unreadable(part, origin, keys, {}, 'An item of a List is no Kubernetes object')];
  }
  const reason = whatIsUnreadable(value);
  if (reason) {
    return [unreadable(part, origin, keys, value, reason)];
  }
  const items = itemsOfList(value);
  if (items) {
    return items.flatMap((item, index) => objectsOf(item, part, origin, [...keys, 'items', index]));
  }
  const { namespace, name = '' } = value.metadata ?? {};
  const declaredAt = `${value.kind} ${namespace ? `${namespace}/` : ''}${name} in ${origin.file}`;
  const exemptions = annotatedExemptions(value).map((exemption) => ({ ...exemption, declaredAt }));
  return [{ manifest: normaliseManifest(value), origin, part, keys, exemptions }];
}

/** Others have an apiVersion too, such as the Chart.yaml of a Helm chart. */
function claimsToBeAnObject({ apiVersion, kind, metadata, spec }: any): boolean {
  return apiVersion !== undefined && kind !== undefined
    || (apiVersion !== undefined || kind !== undefined) && (metadata !== undefined || spec !== undefined);
}

/** Why a value that says it is a Kubernetes object cannot be judged as one. */
function whatIsUnreadable({ apiVersion, kind, metadata, items }: any): string | undefined {
  for (const [field, value] of Object.entries({ apiVersion, kind })) {
    if (typeof value !== 'string' || value === '') {
      return `${field} has to be a text`;
    }
  }
  if (isThere(metadata) && !isMap(metadata)) {
    return 'metadata has to be a map';
  }
  const field = ['name', 'namespace'].find((key) => isThere(metadata?.[key]) && typeof metadata[key] !== 'string');
  if (field !== undefined) {
    return `metadata.${field} has to be a text`;
  }
  return isThere(items) && !Array.isArray(items) ? 'items has to be a list' : undefined;
}

function isThere(value: unknown): boolean {
  return value !== undefined && value !== null;
}

/** With the place in the file, where the reader told one in the part. */
function unreadableYaml(part: YamlPart, origin: Origin, reason: string): FileObject {
  const [problem] = reason.split('\n');
  const place = /^(.*) \((\d+):(\d+)\)$/.exec(problem);
  if (!place) {
    return unreadable(part, origin, [], {}, problem);
  }
  const [, what, line, column] = place;
  return { ...unreadable(part, origin, [], {}, `${what} (line ${part.firstLine - 1 + Number(line)}, column ${column})`), mistakenLine: Number(line) };
}

function unreadable(part: YamlPart, origin: Origin, keys: Keys, { apiVersion, kind, metadata }: any, reason: string): FileObject {
  const manifest = { ...textsAmong({ apiVersion, kind }), metadata: textsAmong({ name: metadata?.name, namespace: metadata?.namespace }) };
  return { manifest, unreadable: reason, origin, part, keys, exemptions: [] };
}

function textsAmong(fields: object): object {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => typeof value === 'string'));
}

/** The tenant of each namespace, as the labels of Namespaces that were read tell it. */
function tenantsByNamespace(objects: readonly FileObject[]): Map<string, string> {
  return new Map(objects.filter(({ manifest }) => manifest.kind === 'Namespace' && typeof manifest.metadata?.labels?.[TENANT_LABEL] === 'string')
    .map(({ manifest }) => [manifest.metadata.name, manifest.metadata.labels[TENANT_LABEL]]));
}

function namespaceName(manifest: any): string {
  return manifest.kind === 'Namespace' ? manifest.metadata?.name : namespaceOf(manifest);
}
