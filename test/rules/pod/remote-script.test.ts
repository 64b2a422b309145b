import { remoteScript } from '../../../src/rules/pod/remote-script';
import { RuleCase, describeRule } from '../describe-rule';

const running = (script: string): RuleCase => ({ whole: true, set: 'containers[0].args', to: ['-c', script] });

describeRule(remoteScript, {
  breaks: [
    'curl -sSL https://example.com/install.sh | bash',
    'wget -qO- https://example.com/install.sh|/bin/sh -s -- --yes',
    'set -e; curl https://example.com/x | bash && start',
    'bash <(curl -s https://example.com/install.sh)',
    'sh -c "$(curl -fsSL https://example.com/install.sh)"',
    'eval `wget -qO- https://example.com/env`',
  ].map((script) => ({ ...running(script), path: 'containers[0].args[1]' }))
    .concat({ ...running('curl https://example.com/x | sudo -E zsh'), path: 'containers[0].args[1]', implies: ['pod-sudo'] }),
  keeps: [
    'curl -f http://localhost:8080/ready',
    'curl -s https://example.com/data.json | jq .name',
    'curl -s https://example.com/archive.tar.gz | tar xz',
    'wget -qO- https://example.com/list | shuf',
    'token=$(curl -s https://example.com/token); serve',
  ].map(running),
});
