import { seccompUnconfinedWindows } from '../../../src/rules/pod/seccomp-unconfined-windows';
import { RuleCase, describeRule } from '../describe-rule';
import { Edit } from '../edit';
import { inEachContainerList } from './in-each-container-list';
import { OF_WINDOWS } from './windows-pod';

const setting = (to: unknown, given: readonly Edit[] = OF_WINDOWS): RuleCase[] => {
  const tried = (field: string) => ({ given, set: field, to, path: field });
  return [
    { whole: true, ...tried('securityContext.seccompProfile.type') },
    ...inEachContainerList((container) => ({ check: 1, ...tried(`${container}.securityContext.seccompProfile.type`) })),
  ];
};

describeRule(seccompUnconfinedWindows, {
  breaks: ['Unconfined', 'unconfined', 'runtime/default', '', null].flatMap((to) => setting(to)),
  keeps: [...setting('Localhost'), ...['linux', 'Windows'].flatMap((os) => setting('Unconfined', [{ set: 'os.name', to: os }]))],
});
