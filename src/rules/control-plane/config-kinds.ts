import { Scope } from '../scope';

export const KUBELET_CONFIGURATION = ['kubelet.config.k8s.io/KubeletConfiguration'];

/** Each entry of an EncryptionConfiguration, as `entry`. */
export const ENCRYPTED = Scope.OBJECT.each('resources', 'entry');

/** Each provider of such an entry, as `provider`. */
export const PROVIDER = ENCRYPTED.each('providers', 'provider');

/** Each plug-in of an AdmissionConfiguration, as `plugin`. */
export const PLUGIN = Scope.OBJECT.each('plugins', 'plugin');
