export const CERTIFICATE_KINDS: readonly string[] = ['cert-manager.io/Certificate'];
