import { EVERY_ABILITY } from './abilities';
import { AccessSubject, AccessView } from './access-view';
import { WitnessStep } from '../../proof';

/**
 * For programs. Version 1 may get further fields; those that it has keep their meaning, and are null where there is nothing
 * to say. Places are namespaces, `*` is every namespace, and the empty text in `reach` is what belongs to the cluster itself;
 * of its abilities, `held` is what own roles say and `gained` what takes a way up.
 */
export function accessJson(view: AccessView): string {
  const { tenants, subjects, holes, unresolved, ways, assumptions } = view;
  return `${JSON.stringify({
    version: 1,
    tenants: tenants.map(({ name, namespaces, members, serviceAccounts, others }) => ({ name, namespaces, members, serviceAccounts, others })),
    subjects: subjects.map(subjectData),
    holes: holes.map(({ kind, id, tenants: homes, gains, owner, text, steps, also, binding, role, origin = null }) =>
      ({ kind, subject: id, tenants: homes, gains, owner, text, steps: steps.map(stepData), also, binding, role, origin })),
    unresolved: unresolved.map(({ binding, role, subjects: ids, origin = null }) => ({ binding, role, subjects: ids, origin })),
    ways: ways?.map(({ id, kind, gains, steps }) => ({ subject: id, kind, gains, steps: steps.map(stepData) })) ?? null,
    assumptions,
  }, undefined, 2)}\n`;
}

function stepData({ text, by }: WitnessStep): object {
  return { text, by };
}

function subjectData({ id, kind, name, namespace, home, tenants, grants, powers, reach }: AccessSubject): object {
  return {
    id,
    kind,
    name,
    namespace: namespace ?? null,
    home,
    tenants,
    grants: grants.map(({ place, role, binding, origin = null }) => ({ place, role, binding, origin })),
    powers: powers.map(({ kind: power, text, places, isHeld }) => ({ kind: power, text, places, isHeld })),
    reach: reach.map(({ place, may }) => ({ place, ...Object.fromEntries(EVERY_ABILITY.map((ability) => [ability, may[ability] ?? null])) })),
  };
}
