import { ConsequenceKind, PowerKind, WitnessStep } from '../../proof';

/** What a report of access shows: plain data, sorted, the same for the same objects. */
export interface AccessView {
  /** The tenants, sorted by name. */
  readonly tenants: readonly AccessTenant[];
  /** Everybody who is given a role, but by the bindings that every cluster begins with; sorted by id. */
  readonly subjects: readonly AccessSubject[];
  /** Whoever comes to what is not theirs. */
  readonly holes: readonly AccessHole[];
  /** Bindings that grant nothing yet, because their role is not there. */
  readonly unresolved: readonly UnresolvedBinding[];
  /** How each subject comes to each of its powers; missing where nobody asked for it. */
  readonly ways?: readonly AccessWay[];
  /** What the answers rest on, a sentence each without its full stop. */
  readonly assumptions: readonly string[];
}

/** A tenant, and who has to do with it. */
export interface AccessTenant {
  readonly name: string;
  readonly namespaces: readonly string[];
  /** Ids of people, and groups of them, who belong to it. */
  readonly members: readonly string[];
  /** Ids of its service accounts that hold roles. */
  readonly serviceAccounts: readonly string[];
  /** Ids of others who can do something in its namespaces. */
  readonly others: readonly string[];
}

/** Where somebody is at home: in tenants, outside of them, or nowhere, as whoever asks is in the group. */
export type SubjectHome = 'tenant' | 'platform' | 'everybody';

/** Somebody who is given a role. */
export interface AccessSubject {
  /** As the command line takes it: `group:shop-leads`, `serviceaccount:shop-web/cart`. */
  readonly id: string;
  readonly kind: 'user' | 'group' | 'serviceaccount';
  readonly name: string;
  /** That of a service account. */
  readonly namespace?: string;
  readonly home: SubjectHome;
  /** The tenants that it belongs to, sorted. */
  readonly tenants: readonly string[];
  /** The roles that are bound to it. */
  readonly grants: readonly SubjectGrant[];
  /** What it can come to. */
  readonly powers: readonly SubjectPower[];
  /** What it may do where, in short. */
  readonly reach: readonly SubjectReach[];
}

/** A role that is bound to a subject. */
export interface SubjectGrant {
  /** A namespace, or `*` for the cluster. */
  readonly place: string;
  /** `Role tenant-owner`. */
  readonly role: string;
  /** `RoleBinding shop-web/owners`. */
  readonly binding: string;
  /** Where the binding comes from: the path of a construct, or a file. */
  readonly origin?: string;
}

/** Something that a subject can come to, in all places where it can. */
export interface SubjectPower {
  readonly kind: PowerKind;
  /** The end of a sentence: `reads Secrets`. */
  readonly text: string;
  /** Namespaces, `*` for every namespace; empty where it is a matter of the cluster. */
  readonly places: readonly string[];
  /** Whether its own roles say so, with no way up in between. */
  readonly isHeld: boolean;
}

/** What the matrix tells of a place. */
export type Ability = 'read' | 'write' | 'pods' | 'secrets' | 'admin';

/** Whether own roles say so, or it takes a way up. */
export type Hold = 'held' | 'gained';

/** What somebody may do in a place; what is missing they may not. */
export type Abilities = { readonly [ability in Ability]?: Hold };

/** What a subject may do in a place. */
export interface SubjectReach {
  /** A namespace, `*` for every namespace, or empty for what belongs to the cluster itself. */
  readonly place: string;
  readonly may: Abilities;
}

/** Somebody who comes to what is not theirs. */
export interface AccessHole {
  readonly kind: ConsequenceKind;
  /** Of the subject. */
  readonly id: string;
  /** `group shop-leads`. */
  readonly subject: string;
  readonly tenants: readonly string[];
  /** The end of a sentence: `is cluster admin`. */
  readonly gains: string;
  /** Whose that is. */
  readonly owner: string;
  /** The shortest way in one sentence. */
  readonly text: string;
  readonly steps: readonly WitnessStep[];
  /** Ids of others of the same tenants who come to the same, as they become the subject. */
  readonly also: readonly string[];
  /** The binding that the way begins with, and the role that it grants. */
  readonly binding: string;
  readonly role: string;
  /** Where the binding comes from: the path of a construct, or a file, with the line where it is known. */
  readonly origin?: string;
}

/** A binding whose role is not among the objects. */
export interface UnresolvedBinding {
  readonly binding: string;
  readonly role: string;
  readonly subjects: readonly string[];
  readonly origin?: string;
}

/** How a subject comes to a power. */
export interface AccessWay {
  /** Of the subject. */
  readonly id: string;
  readonly subject: string;
  readonly kind: PowerKind;
  /** The end of a sentence: `reads Secrets in shop-web`. */
  readonly gains: string;
  readonly steps: readonly WitnessStep[];
}
