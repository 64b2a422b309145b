/** An object of the cluster, as the proof reads it. Answers point at these very objects. */
export interface NetworkObject {
  /** Normalised, and never to be changed. */
  readonly manifest: any;
  /** The tenant whose boundary the object stands in. */
  readonly tenant?: string;
  /** Where the object comes from. */
  readonly origin?: {
    /** The path of the construct that made it. */
    readonly construct?: string;
    /** The file that holds it. */
    readonly file?: string;
  };
}

/** An object by its kind and name: `NetworkPolicy shop/allow-dns`. */
export function titleOf({ manifest }: NetworkObject): string {
  const { namespace, name } = manifest.metadata ?? {};
  return `${manifest.kind} ${namespace ? `${namespace}/` : ''}${name}`;
}

/** An object as messages name it: `NetworkPolicy shop/allow-dns (shop/web/allow-dns)`. */
export function describeObject(object: NetworkObject): string {
  const place = object.origin?.construct ?? object.origin?.file;
  return `${titleOf(object)}${place === undefined ? '' : ` (${place})`}`;
}
