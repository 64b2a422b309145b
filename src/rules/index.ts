export { Clock, isDate } from './clock';
export { EXEMPTION_ANNOTATION_PREFIX, Exemption, ExemptionProps, exemptionToCopy } from './exemption';
export { expiredExemptionMistakes } from './expiry';
export { HARDENED_FIELDS, HardenedField, RuleId, hardenedField } from './hardened-field';
