import { windowsUser } from '../../../src/rules/pod/windows-user';
import { describeRule } from '../describe-rule';

const OF_POD = 'securityContext.windowsOptions.runAsUserName';
const OF_CONTAINER = `containers[0].${OF_POD}`;
const WINDOWS = { set: 'os.name', to: 'windows' };
const given = [WINDOWS, { set: OF_POD, to: 'ContainerUser' }];

describeRule(windowsUser, {
  breaks: [
    ...['ContainerAdministrator', 'containeradministrator', 'NT AUTHORITY\\SYSTEM'].map((to) => ({ whole: true, given, set: OF_CONTAINER, to, path: OF_CONTAINER })),
    ...[undefined, 'ContainerAdministrator'].map((to) => ({ whole: true, given, set: OF_POD, to, path: OF_CONTAINER })),
  ],
  keeps: [
    { whole: true, given, set: OF_CONTAINER, to: 'EXAMPLE\\web$' },
    { whole: true, set: OF_CONTAINER, to: 'ContainerAdministrator' },
  ],
});
