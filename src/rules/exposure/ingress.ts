import { Scope } from '../scope';

export const INGRESS = 'networking.k8s.io/Ingress';
export const INGRESS_KINDS: readonly string[] = [INGRESS];
export const INGRESS_RULE = Scope.OBJECT.each('spec.rules', 'rule');
export const INGRESS_PATH = INGRESS_RULE.each('http.paths', 'path');
export const INGRESS_ANNOTATION = Scope.OBJECT.eachKey('metadata.annotations', 'key');
