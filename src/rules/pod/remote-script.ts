import { COMMAND_WORD } from './container-scopes';
import { podRule } from '../rule';
import { Severity } from '../severity';

const DOWNLOAD = '(curl|wget)[ \\t]';
const SHELL = '((/usr)?/bin/)?(env[ \\t]+)?(ba|da|z|k)?sh';
/** Interpreters run what they are handed where they are given no other program, as by -c or -m. */
const INTERPRETER = '((/usr)?/bin/)?(env[ \\t]+)?(python[0-9.]*|perl|ruby|node|php)';
const RUNS_INPUT = `(${SHELL}([^A-Za-z0-9_.-]|$)|${INTERPRETER}[ \\t]*(-[ \\t]|-?([;&|)"'\\x60\\n]|$)))`;
const THROUGH_OTHERS = '([|][^|;&\\n]{1,200}){0,2}';
const SCRIPTS = [
  `${DOWNLOAD}[^|]{0,400}${THROUGH_OTHERS}[|][ \\t]*(sudo[ \\t]+(-[A-Za-z]+[ \\t]+)*)?${RUNS_INPUT}`,
  `(${SHELL}|eval|source)[ \\t][^;|&]{0,400}([$<][(]|\\x60)[ \\t]*${DOWNLOAD}`,
].join('|');

export const remoteScript = podRule({
  id: 'pod-remote-script',
  title: 'No script is run straight from the network',
  severity: Severity.HIGH,
  description: 'A container that downloads a script and hands it to a shell runs whatever a server, or who sits between, sends at that moment: neither the image\'s digest nor a scan of it says what runs. The usual forms are found: a download piped to a shell or interpreter, through other programs too, and one inside its command; in probes and hooks as well.',
  fix: 'Put the script into the image, or mount it from a ConfigMap.',
  sources: ['https://kubernetes.io/docs/concepts/security/application-security-checklist/', 'https://kubernetes.io/docs/concepts/configuration/configmap/'],
  frameworks: { nsa: ['Immutable container file systems'], owasp: ['2022:K02', '2025:K01'], mitre: ['T1609'] },
  checks: [
    { scope: COMMAND_WORD, field: '', assert: `!word.matches(${JSON.stringify(SCRIPTS)})` },
  ],
});
