export { AllowDnsPolicy, AllowDnsPolicyProps } from './allow-dns-policy';
export { Connections, IConnectable } from './connections';
export { DefaultDenyPolicy, DefaultDenyPolicyProps } from './default-deny-policy';
export { DeclaredPort, IConnectionEndpoint } from './endpoint';
export { CidrPeerProps } from './ip-block';
export { NamespacePolicyProps } from './namespace-policy';
export { Peer } from './peer';
export { Direction, IPeer, PeerBinding, PeerContext } from './peer-binding';
export { Port } from './port';
