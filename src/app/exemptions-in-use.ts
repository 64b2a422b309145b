import { describeWithoutPath, pathOf } from '../errors';
import { Clock, EXEMPTION_ANNOTATION_PREFIX, ExemptionProps, expiredExemptionMistakes, isDate } from '../rules';
import { AppObject } from './app-object';
import { SynthFailures } from './synth-failures';

/** An exemption as the annotation of an object carries it; raw objects carry what somebody wrote by hand. */
export interface ExemptionInUse extends ExemptionProps {
  readonly object: AppObject;
}

const UNREADABLE = '(unreadable)';

/** The exemptions that the objects carry, in the order of the objects. */
export function exemptionsIn(objects: readonly AppObject[]): ExemptionInUse[] {
  return objects.filter(({ manifest }) => manifest.metadata.annotations)
    .flatMap((object) => Object.entries<unknown>(object.manifest.metadata.annotations)
      .filter(([key]) => key.startsWith(EXEMPTION_ANNOTATION_PREFIX))
      .map(([key, value]) => ({ object, rule: key.slice(EXEMPTION_ANNOTATION_PREFIX.length), ...termsIn(value) })));
}

/** Refuses exemptions that have expired, unless the construct that was given them has reported them already. */
export function refuseExpiredExemptions(objects: readonly AppObject[], failures: SynthFailures): void {
  for (const exemption of exemptionsIn(objects).filter(({ expires }) => isDate(expires))) {
    const { apiObject } = exemption.object;
    for (const mistake of expiredExemptionMistakes(apiObject, [exemption], Clock.of(apiObject).today())) {
      if (!apiObject.node.scopes.some((scope) => failures.has(scope, describeWithoutPath(mistake)))) {
        failures.addMistake({ ...mistake, where: ownerPathOf(exemption.object) });
      }
    }
  }
}

/** The path of the construct that an object stands for, as users know it. */
export function ownerPathOf({ apiObject }: AppObject): string {
  return pathOf(apiObject).replace(/\/Resource$/, '');
}

/** What cannot be read is shown as such, and first. */
function termsIn(annotation: unknown): { owner: string; expires: string; reason: string } {
  try {
    const { owner, expires, reason } = JSON.parse(String(annotation));
    return { owner: String(owner ?? UNREADABLE), expires: String(expires ?? UNREADABLE), reason: String(reason ?? UNREADABLE) };
  } catch {
    return { owner: UNREADABLE, expires: UNREADABLE, reason: UNREADABLE };
  }
}
