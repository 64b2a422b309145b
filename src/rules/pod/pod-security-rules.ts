import { Rule } from '../rule';
import { apparmorProfile } from './apparmor-profile';
import { capabilitiesAdd } from './capabilities-add';
import { capabilitiesAddBaseline } from './capabilities-add-baseline';
import { capabilitiesAddWindows } from './capabilities-add-windows';
import { capabilitiesDrop } from './capabilities-drop';
import { hostIpc } from './host-ipc';
import { hostNetwork } from './host-network';
import { hostPath } from './host-path';
import { hostPathMixed } from './host-path-mixed';
import { hostPid } from './host-pid';
import { hostPort } from './host-port';
import { hostProbe } from './host-probe';
import { privilegeEscalation } from './privilege-escalation';
import { privileged } from './privileged';
import { procMount } from './proc-mount';
import { procMountUserNamespace } from './proc-mount-user-namespace';
import { runAsNonRoot } from './run-as-non-root';
import { runAsUser } from './run-as-user';
import { seccompProfile } from './seccomp-profile';
import { seccompUnconfined } from './seccomp-unconfined';
import { seccompUnconfinedWindows } from './seccomp-unconfined-windows';
import { selinuxOptions } from './selinux-options';
import { sysctls } from './sysctls';
import { volumeType } from './volume-type';
import { windowsHostProcess } from './windows-host-process';

/** The controls of the Pod Security Standards. */
export const POD_SECURITY_RULES: readonly Rule[] = [
  apparmorProfile,
  capabilitiesAdd,
  capabilitiesAddBaseline,
  capabilitiesAddWindows,
  capabilitiesDrop,
  hostIpc,
  hostNetwork,
  hostPath,
  hostPathMixed,
  hostPid,
  hostPort,
  hostProbe,
  privilegeEscalation,
  privileged,
  procMount,
  procMountUserNamespace,
  runAsNonRoot,
  runAsUser,
  seccompProfile,
  seccompUnconfined,
  seccompUnconfinedWindows,
  selinuxOptions,
  sysctls,
  volumeType,
  windowsHostProcess,
];
