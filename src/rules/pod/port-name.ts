import { podRule } from '../rule';
import { Severity } from '../severity';
import { CONTAINER_PORT } from './container-scopes';

export const portName = podRule({
  id: 'pod-port-name',
  title: 'Names of container ports are ones that Services can use',
  severity: Severity.MEDIUM,
  description: 'The API server refuses names that are no IANA service names: at most 15 lower-case letters, digits and single hyphens, with a letter among them and no hyphen at either end.',
  fix: 'Correct the name, such as to http or metrics.',
  sources: ['https://kubernetes.io/docs/concepts/services-networking/service/#field-spec-ports', 'https://www.rfc-editor.org/rfc/rfc6335#section-5.1'],
  frameworks: {},
  checks: [
    {
      scope: CONTAINER_PORT,
      field: 'name',
      assert: 'port.name.matches("^[a-z0-9]([a-z0-9-]{0,13}[a-z0-9])?$") && port.name.matches("[a-z]") && !port.name.contains("--")',
      unless: 'port.?name.orValue("") == ""',
    },
  ],
});
