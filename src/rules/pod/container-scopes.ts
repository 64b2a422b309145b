import { Scope } from '../scope';

/** Each init and regular container, as `container`: those that a manifest can ask resources and a terminal for. */
export const DECLARED_CONTAINER = Scope.POD.each(['initContainers', 'containers'], 'container');

/** Each port of a container, as `port`. */
export const CONTAINER_PORT = Scope.CONTAINER.each('ports', 'port');

const EXEC_HANDLERS = ['livenessProbe', 'readinessProbe', 'startupProbe', 'lifecycle.postStart', 'lifecycle.preStop'];

/** Each word of what a container runs, its probes and hooks included, as `word`. */
export const COMMAND_WORD = Scope.CONTAINER.each(['command', 'args', ...EXEC_HANDLERS.map((handler) => `${handler}.exec.command`)], 'word');

/** Each mount of a volume in a container, as `volumeMount`. */
export const VOLUME_MOUNT = Scope.CONTAINER.each('volumeMounts', 'volumeMount');

/** Each source of a projected volume, as `source`. */
export const PROJECTED_SOURCE = Scope.VOLUME.each('projected.sources', 'source');

/** True for mounts of a path of the node. */
export const MOUNTS_HOST_PATH = 'podSpec.?volumes.orValue([]).exists(volume, volume.?name.orValue("") == volumeMount.?name.orValue("") && volume.?hostPath.hasValue())';
