import { IConstruct } from 'constructs';
import { ownerPathOf } from '../audit';
import { describeWithoutPath } from '../errors';
import { Clock, ExemptionProps, annotatedExemptions, exemptionsAppliedTo, expiredExemptionMistakes, isDate } from '../rules';
import { AppObject } from './app-object';
import { SynthFailures } from './synth-failures';

/** An exemption as the annotation of an object carries it; raw objects carry what somebody wrote by hand. */
export interface ExemptionInUse extends ExemptionProps {
  readonly object: AppObject;
}

/** The exemptions that the objects carry, in the order of the objects. */
export function exemptionsIn(objects: readonly AppObject[]): ExemptionInUse[] {
  return objects.flatMap((object) => annotatedExemptions(object.manifest).map((exemption) => ({ ...exemption, object })));
}

/** Refuses exemptions that have expired, unless the construct that was given them has reported them already. */
export function refuseExpiredExemptions(app: IConstruct, objects: readonly AppObject[], failures: SynthFailures): void {
  for (const construct of app.node.findAll()) {
    expiredExemptionMistakes(construct, exemptionsAppliedTo(construct), Clock.of(construct).today())
      .forEach((mistake) => failures.addMistake(mistake));
  }
  for (const exemption of exemptionsIn(objects).filter(({ expires }) => isDate(expires))) {
    const { apiObject } = exemption.object;
    for (const mistake of expiredExemptionMistakes(apiObject, [exemption], Clock.of(apiObject).today())) {
      if (!apiObject.node.scopes.some((scope) => failures.has(scope, describeWithoutPath(mistake)))) {
        failures.addMistake({ ...mistake, where: ownerPathOf(apiObject) });
      }
    }
  }
}
