import { Scope } from '../scope';

export const VALIDATING_WEBHOOKS: readonly string[] = ['admissionregistration.k8s.io/ValidatingWebhookConfiguration'];
export const WEBHOOK_KINDS: readonly string[] = [...VALIDATING_WEBHOOKS, 'admissionregistration.k8s.io/MutatingWebhookConfiguration'];
export const WEBHOOK = Scope.OBJECT.each('webhooks', 'webhook');
