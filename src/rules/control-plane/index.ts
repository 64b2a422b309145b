import { apiServerAlwaysAdmit } from './api-server-always-admit';
import { apiServerAlwaysPullImages } from './api-server-always-pull-images';
import { apiServerAnonymousAuth } from './api-server-anonymous-auth';
import { apiServerAuditLog } from './api-server-audit-log';
import { apiServerAuditLogMaxAge } from './api-server-audit-log-max-age';
import { apiServerAuditLogMaxBackup } from './api-server-audit-log-max-backup';
import { apiServerAuditLogMaxSize } from './api-server-audit-log-max-size';
import { apiServerAuditPolicy } from './api-server-audit-policy';
import { apiServerAuthorization } from './api-server-authorization';
import { apiServerAuthorizationNode } from './api-server-authorization-node';
import { apiServerAuthorizationRbac } from './api-server-authorization-rbac';
import { apiServerCertificateAdmission } from './api-server-certificate-admission';
import { apiServerClientCa } from './api-server-client-ca';
import { apiServerEtcdCa } from './api-server-etcd-ca';
import { apiServerEtcdClientCertificate } from './api-server-etcd-client-certificate';
import { apiServerEventRateLimit } from './api-server-event-rate-limit';
import { apiServerKubeletCa } from './api-server-kubelet-ca';
import { apiServerKubeletClientCertificate } from './api-server-kubelet-client-certificate';
import { apiServerNamespaceLifecycle } from './api-server-namespace-lifecycle';
import { apiServerNodeRestriction } from './api-server-node-restriction';
import { apiServerPodSecurityAdmission } from './api-server-pod-security-admission';
import { apiServerPolicyAdmission } from './api-server-policy-admission';
import { apiServerProfiling } from './api-server-profiling';
import { apiServerRequestTimeout } from './api-server-request-timeout';
import { apiServerServiceAccountAdmission } from './api-server-service-account-admission';
import { apiServerServiceAccountKey } from './api-server-service-account-key';
import { apiServerServiceAccountLookup } from './api-server-service-account-lookup';
import { apiServerServiceExternalIps } from './api-server-service-external-ips';
import { apiServerServingCertificate } from './api-server-serving-certificate';
import { apiServerTlsCipherSuites } from './api-server-tls-cipher-suites';
import { apiServerTokenAuthFile } from './api-server-token-auth-file';
import { apiServerTokenExpiration } from './api-server-token-expiration';
import { auditPolicyCoverage } from './audit-policy-coverage';
import { auditPolicySecrets } from './audit-policy-secrets';
import { authorizationWebhookFailure } from './authorization-webhook-failure';
import { controllerManagerBindAddress } from './controller-manager-bind-address';
import { controllerManagerCredentials } from './controller-manager-credentials';
import { controllerManagerPodGc } from './controller-manager-pod-gc';
import { controllerManagerProfiling } from './controller-manager-profiling';
import { controllerManagerRootCa } from './controller-manager-root-ca';
import { controllerManagerRotateCertificate } from './controller-manager-rotate-certificate';
import { controllerManagerServiceAccountKey } from './controller-manager-service-account-key';
import { encryptionAtRest } from './encryption-at-rest';
import { encryptionCbc } from './encryption-cbc';
import { encryptionKmsVersion } from './encryption-kms-version';
import { encryptionProvider } from './encryption-provider';
import { encryptionSecrets } from './encryption-secrets';
import { etcdAutoTls } from './etcd-auto-tls';
import { etcdClientCertAuth } from './etcd-client-cert-auth';
import { etcdPeerAutoTls } from './etcd-peer-auto-tls';
import { etcdPeerCertificate } from './etcd-peer-certificate';
import { etcdPeerClientCertAuth } from './etcd-peer-client-cert-auth';
import { etcdPlainHttp } from './etcd-plain-http';
import { etcdServingCertificate } from './etcd-serving-certificate';
import { etcdTrustedCa } from './etcd-trusted-ca';
import { imagePolicyFailure } from './image-policy-failure';
import { kubeProxyMetricsAddress } from './kube-proxy-metrics-address';
import { kubeletAnonymousAuth } from './kubelet-anonymous-auth';
import { kubeletAuthorization } from './kubelet-authorization';
import { kubeletClientCa } from './kubelet-client-ca';
import { kubeletEventRate } from './kubelet-event-rate';
import { kubeletHostnameOverride } from './kubelet-hostname-override';
import { kubeletImagePullCredentials } from './kubelet-image-pull-credentials';
import { kubeletIptablesUtilChains } from './kubelet-iptables-util-chains';
import { kubeletPodPidsLimit } from './kubelet-pod-pids-limit';
import { kubeletReadOnlyPort } from './kubelet-read-only-port';
import { kubeletRotateCertificates } from './kubelet-rotate-certificates';
import { kubeletRotateServerCertificate } from './kubelet-rotate-server-certificate';
import { kubeletSeccompDefault } from './kubelet-seccomp-default';
import { kubeletServingCertificate } from './kubelet-serving-certificate';
import { kubeletStaticPodUrl } from './kubelet-static-pod-url';
import { kubeletStreamingTimeout } from './kubelet-streaming-timeout';
import { kubeletTlsCipherSuites } from './kubelet-tls-cipher-suites';
import { kubeletUnsafeSysctls } from './kubelet-unsafe-sysctls';
import { oidcPrefix } from './oidc-prefix';
import { podSecurityDefaults } from './pod-security-defaults';
import { podSecurityExemptions } from './pod-security-exemptions';
import { schedulerBindAddress } from './scheduler-bind-address';
import { schedulerProfiling } from './scheduler-profiling';
import { tlsMinVersion } from './tls-min-version';
import { Rule } from '../rule';

export const CONTROL_PLANE_RULES: readonly Rule[] = [
  apiServerAlwaysAdmit,
  apiServerAlwaysPullImages,
  apiServerAnonymousAuth,
  apiServerAuditLog,
  apiServerAuditLogMaxAge,
  apiServerAuditLogMaxBackup,
  apiServerAuditLogMaxSize,
  apiServerAuditPolicy,
  apiServerAuthorization,
  apiServerAuthorizationNode,
  apiServerAuthorizationRbac,
  apiServerCertificateAdmission,
  apiServerClientCa,
  apiServerEtcdCa,
  apiServerEtcdClientCertificate,
  apiServerEventRateLimit,
  apiServerKubeletCa,
  apiServerKubeletClientCertificate,
  apiServerNamespaceLifecycle,
  apiServerNodeRestriction,
  apiServerPodSecurityAdmission,
  apiServerPolicyAdmission,
  apiServerProfiling,
  apiServerRequestTimeout,
  apiServerServiceAccountAdmission,
  apiServerServiceAccountKey,
  apiServerServiceAccountLookup,
  apiServerServiceExternalIps,
  apiServerServingCertificate,
  apiServerTlsCipherSuites,
  apiServerTokenAuthFile,
  apiServerTokenExpiration,
  auditPolicyCoverage,
  auditPolicySecrets,
  authorizationWebhookFailure,
  controllerManagerBindAddress,
  controllerManagerCredentials,
  controllerManagerPodGc,
  controllerManagerProfiling,
  controllerManagerRootCa,
  controllerManagerRotateCertificate,
  controllerManagerServiceAccountKey,
  encryptionAtRest,
  encryptionCbc,
  encryptionKmsVersion,
  encryptionProvider,
  encryptionSecrets,
  etcdAutoTls,
  etcdClientCertAuth,
  etcdPeerAutoTls,
  etcdPeerCertificate,
  etcdPeerClientCertAuth,
  etcdPlainHttp,
  etcdServingCertificate,
  etcdTrustedCa,
  imagePolicyFailure,
  kubeProxyMetricsAddress,
  kubeletAnonymousAuth,
  kubeletAuthorization,
  kubeletClientCa,
  kubeletEventRate,
  kubeletHostnameOverride,
  kubeletImagePullCredentials,
  kubeletIptablesUtilChains,
  kubeletPodPidsLimit,
  kubeletReadOnlyPort,
  kubeletRotateCertificates,
  kubeletRotateServerCertificate,
  kubeletSeccompDefault,
  kubeletServingCertificate,
  kubeletStaticPodUrl,
  kubeletStreamingTimeout,
  kubeletTlsCipherSuites,
  kubeletUnsafeSysctls,
  oidcPrefix,
  podSecurityDefaults,
  podSecurityExemptions,
  schedulerBindAddress,
  schedulerProfiling,
  tlsMinVersion,
];
