/** The sources of volumes that the restricted level allows. */
export const ALLOWED_SOURCES: readonly string[] = ['configMap', 'csi', 'downwardAPI', 'emptyDir', 'ephemeral', 'image', 'persistentVolumeClaim', 'projected', 'secret'];

/** Volumes with such a source, whatever else they have. */
export const HAS_ALLOWED_SOURCE = ALLOWED_SOURCES.map((source) => `volume.?${source}.hasValue()`).join(' || ');
