export const PERSISTENT_VOLUME = 'PersistentVolume';
export const STORAGE_CLASS = 'storage.k8s.io/StorageClass';
export const CSI_DRIVER = 'storage.k8s.io/CSIDriver';
