import { JsonPatch } from 'cdk8s';
import { HardenedDeployment } from '../../src';

/**
 * Sets the probes of the main container as the release has them, but for a liveness that is more patient than the
 * readiness: a pod that is slow for a while is to get no traffic, not to be restarted. cdk8s-plus-28 knows neither gRPC probes nor headers of
 * HTTP ones, so they are written to the manifest.
 */
export function probe(workload: HardenedDeployment, protocol: 'grpc' | 'http', port: number, initialDelaySeconds?: number): void {
  for (const kind of ['readiness', 'liveness']) {
    const check = protocol === 'grpc' ? { grpc: { port } } : { httpGet: { port, path: '/_healthz', httpHeaders: [cookieOf(kind)] } };
    workload.addJsonPatch(JsonPatch.add(`/spec/template/spec/containers/0/${kind}Probe`, { ...check, initialDelaySeconds, ...kind === 'liveness' ? { failureThreshold: 6 } : {} }));
  }
}

/** The shop tells probes from customers by the session. */
function cookieOf(kind: string): object {
  return { name: 'Cookie', value: `shop_session-id=x-${kind}-probe` };
}
