import { ExemptionProps, GraphObject } from '../rules';

/** Where an object comes from: a construct, or a document of a file. */
export interface Origin {
  readonly construct?: string;
  readonly file?: string;
  /** The place of the document in its file, from 0. */
  readonly document?: number;
}

/** An exemption with the place where it was written. */
export interface DeclaredExemption extends ExemptionProps {
  /** The path of the construct that carries it, or the annotated object. */
  readonly declaredAt: string;
  /** Whether that construct would have refused something without it, although no rule may object. */
  readonly needed?: boolean;
}

/** An object that is judged. */
export interface AuditedObject extends GraphObject {
  readonly origin: Origin;
  /** The exemptions that hold for it: its own, and those of the constructs above it. */
  readonly exemptions: readonly DeclaredExemption[];
}
