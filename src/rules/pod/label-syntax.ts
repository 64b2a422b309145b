import { objectRule, POD_KINDS, Check } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';
import { POD_PLACES } from './pod-place';

const NAME = '([A-Za-z0-9][A-Za-z0-9_.-]{0,61})?[A-Za-z0-9]';
const DOMAIN = '[a-z0-9]([a-z0-9-]*[a-z0-9])?([.][a-z0-9]([a-z0-9-]*[a-z0-9])?)*';

function labelCheck(kinds: readonly string[], metadata: string): Check {
  const value = `object.${metadata}.labels[label]`;
  const isKey = `label.matches("^(${DOMAIN}/)?${NAME}$") && label.split("/")[0].size() <= 253`;
  return { kinds, scope: Scope.OBJECT.eachKey(`${metadata}.labels`, 'label'), field: '', assert: `${isKey} && string(${value}) == ${value} && ${value}.size() <= 63 && ${value}.matches("^(${NAME})?$")` };
}

export const labelSyntax = objectRule({
  id: 'pod-label-syntax',
  title: 'Labels are ones that the API server takes',
  severity: Severity.MEDIUM,
  description: 'The API server refuses label values that are no text, longer than 63 characters or of other characters than letters, digits, hyphen, underscore and dot, with a letter or digit at both ends. YAML reads 1.0, true and 2024 as something else than text.',
  fix: 'Correct the label, or put its value between quotes.',
  sources: ['https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#syntax-and-character-set'],
  frameworks: {},
  checks: [
    labelCheck(POD_KINDS, 'metadata'),
    ...POD_PLACES.filter(({ metadata }) => metadata !== 'metadata').map(({ kinds, metadata }) => labelCheck(kinds, metadata)),
  ],
});
