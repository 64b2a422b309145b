import { IConstruct } from 'constructs';
import { UNREADABLE } from './annotated-exemptions';
import { isDate } from './clock';
import { ExemptionProps } from './exemption';
import { Mistake } from '../errors';

/** A mistake for every exemption whose last day has passed; to be asked at synth, with the date of the scope's clock. */
export function expiredExemptionMistakes(where: IConstruct | string, exemptions: readonly ExemptionProps[], today: string): Mistake[] {
  return exemptions.filter(({ expires }) => today > expires).map((exemption) => ({
    where,
    field: `exemption from ${exemption.rule}`,
    problem: `has expired: today is ${today}`,
    given: exemption.expires,
    allowed: `${exemption.owner} answers for it (${exemption.reason})`,
    fix: 'Remove what it permits, or agree on a later date with its owner',
  }));
}

/** Whether an exemption permits anything on a day: what cannot be read, names nobody or gives no reason does not. */
export function isInForce({ owner, reason, expires }: ExemptionProps, today: string): boolean {
  return isDate(expires) && today <= expires && [owner, reason].every((text) => text !== UNREADABLE && text.trim() !== '');
}
