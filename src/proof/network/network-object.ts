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

/** An object as messages name it: `NetworkPolicy shop/allow-dns (shop/web/allow-dns)`. */
export function describeObject({ manifest, origin }: NetworkObject): string {
  const { namespace, name } = manifest.metadata ?? {};
  const place = origin?.construct ?? origin?.file;
  return `${manifest.kind} ${namespace ? `${namespace}/` : ''}${name}${place === undefined ? '' : ` (${place})`}`;
}
