import { Scope } from '../scope';

export const GATEWAY = 'gateway.networking.k8s.io/Gateway';
export const GATEWAY_KINDS: readonly string[] = [GATEWAY];
export const LISTENER = Scope.OBJECT.each('spec.listeners', 'listener');

export const ROUTE_KINDS: readonly string[] = ['HTTPRoute', 'GRPCRoute', 'TLSRoute'].map((kind) => `gateway.networking.k8s.io/${kind}`);
