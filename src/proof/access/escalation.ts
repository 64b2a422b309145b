import { Place, RoleGrant } from './bindings';
import { Need, Permitted } from './need';
import { Power, PowerKind } from './power';
import { Surroundings } from './surroundings';

/** A right that an attacker holds, and by what. */
export interface Right extends Permitted {
  readonly place: Place;
  /** What grants it; undefined where the attacker can give it to itself. */
  readonly grant?: RoleGrant;
  /** The rule of the role. */
  readonly rule?: number;
}

interface EscalationTexts {
  /** What the attacker does, as the file is named. */
  readonly name: string;
  /** The same as the middle of a sentence: "group x *creates tokens of service accounts*". */
  readonly does: string;
  readonly sources: readonly string[];
}

/** A way from rights to powers. Where it takes two rights, one request takes both, so that one identity has to hold them. */
export interface RightEscalation extends EscalationTexts {
  readonly needs: readonly Need[];
  /** @param held what the identity holds that makes the request */
  gains(place: Place, rights: readonly Right[], surroundings: Surroundings, held: readonly RoleGrant[]): Power[];
}

/** A way from powers to further ones. Two of them may come from different identities. */
export interface PowerEscalation extends EscalationTexts {
  readonly powers: readonly PowerKind[];
  gains(place: Place, powers: readonly Power[], surroundings: Surroundings): Power[];
}

/** A way up. */
export type Escalation = RightEscalation | PowerEscalation;

export function isRightEscalation(escalation: Escalation): escalation is RightEscalation {
  return 'needs' in escalation;
}
