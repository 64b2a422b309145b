export { annotatedExemptions } from './annotated-exemptions';
export { catalogue, ruleOf } from './catalogue';
export { Clock, isDate } from './clock';
export { EXEMPTION_ANNOTATION_PREFIX, Exemption, ExemptionProps, exemptionToCopy, exemptionsAppliedTo, neededExemption, noteNeed } from './exemption';
export { expiredExemptionMistakes, isInForce } from './expiry';
export { HARDENED_RULES, type HardenedRuleId, podSecurityLevelOf } from './hardened-rules';
export { type GraphFinding, type GraphObject, type GraphWorkload, ObjectGraph, namespaceOf, podMetadataOf } from './object-graph';
export {
  type Check, type Frameworks, type GraphRule, type ObjectRule, type Rule, type RuleFacts, appliesTo, conditionAt, isObjectRule, textAt,
} from './rule';
export { NOT_RECOMMENDED } from './not-recommended';
export { HOLE_RULES } from './rbac/access-hole';
export { isReadingRight } from './rbac/reading-right';
export { RuleSet } from './rule-set';
export { Scope } from './scope';
export { Severity, compareSeverity } from './severity';
export { oldestMinorAsStrict } from './tenancy/pod-security-controls';
export { type ExpressionVariable, type ValidationExpression, validationExpression } from './validation-expression';
