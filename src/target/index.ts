export {
  DnsService, DnsServiceProps, SharedService, addressBlock, dnsServiceMistakes, dnsServiceOf, portMistakes, sharedServiceMistakes,
} from './cluster-service';
export { CiliumProps, Cni, CustomCniProps } from './cni';
export { NEWEST_KUBERNETES, OLDEST_KUBERNETES, targetVersionMistake } from './kubernetes-version';
export { TargetCluster, TargetClusterProps } from './target-cluster';
