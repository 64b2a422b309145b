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
    'curl -s https://example.com/x | tee x | sh',
    'curl -s https://example.com/x | gunzip | tee x | bash -s',
    'curl -s https://example.com/x.py | python3 -',
    'curl -s https://example.com/x.py | /usr/bin/python3; serve',
    'wget -qO- https://example.com/x.pl | perl - --yes',
    'sh -c "curl -s https://example.com/x | ruby"',
  ].map((script) => ({ ...running(script), path: 'containers[0].args[1]' }))
    .concat(['lifecycle.postStart', 'startupProbe'].map((handler) => ({
      whole: true,
      set: `containers[0].${handler}`,
      to: { exec: { command: ['sh', '-c', 'curl https://example.com/x | sh'] } },
      path: `containers[0].${handler}.exec.command[2]`,
    })))
    .concat({ ...running('curl https://example.com/x | sudo -E zsh'), path: 'containers[0].args[1]', implies: ['pod-sudo'] }),
  keeps: [
    'curl -s https://example.com/data.json | python3 -m json.tool',
    'curl -s https://example.com/data.json | python3 -c "import json" | tee data',
    'curl -s https://example.com/data.txt | perl -pe s/a/b/',
    'curl -f https://example.com/data | grep ok || sh repair.sh',
    'curl -s https://example.com/data | tee data; ls | sh',
    'curl -f http://localhost:8080/ready',
    'curl -s https://example.com/data.json | jq .name',
    'curl -s https://example.com/archive.tar.gz | tar xz',
    'wget -qO- https://example.com/list | shuf',
    'token=$(curl -s https://example.com/token); serve',
  ].map(running),
});
