import { Scope } from '../scope';

export const GATEWAY = 'gateway.networking.k8s.io/Gateway';
export const GATEWAY_KINDS: readonly string[] = [GATEWAY];
export const LISTENER = Scope.OBJECT.each('spec.listeners', 'listener');

export const ROUTE_KINDS: readonly string[] = ['HTTPRoute', 'GRPCRoute', 'TLSRoute'].map((kind) => `gateway.networking.k8s.io/${kind}`);

export const REFERENCE_GRANT_KINDS: readonly string[] = ['gateway.networking.k8s.io/ReferenceGrant'];
export const GRANTED = Scope.OBJECT.each('spec.to', 'target');

/** As CEL: whether a grant shares Secrets. */
export const IS_SECRET = 'target.?kind.orValue("") == "Secret"';
