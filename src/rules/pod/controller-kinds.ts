/** The kinds that keep a number of pods running. */
export const CONTROLLER_KINDS = ['apps/Deployment', 'apps/StatefulSet', 'apps/DaemonSet', 'apps/ReplicaSet', 'ReplicationController'];
