import { Edit } from '../edit';

/** Makes the clean pod one of Windows that no rule objects to; changes of the pod spec. */
export const OF_WINDOWS: readonly Edit[] = [{ set: 'os.name', to: 'windows' }, { set: 'securityContext.windowsOptions.runAsUserName', to: 'ContainerUser' }];
