export { AdmissionPlugin } from './admission-plugin';
export {
  DnsService, DnsServiceProps, SharedService, addressBlock, dnsServiceMistakes, dnsServiceOf, portMistakes, sharedServiceMistakes,
} from './cluster-service';
export { type CapacityLine, ClusterCapacity, capacityLines, overcommitOf } from './cluster-capacity';
export { CiliumProps, Cni, CustomCniProps } from './cni';
export { NEWEST_KUBERNETES, OLDEST_KUBERNETES, targetVersionMistake } from './kubernetes-version';
export { TargetCluster, TargetClusterProps } from './target-cluster';
