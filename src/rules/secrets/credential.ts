import { Scope } from '../scope';

/** Each environment variable of each container, as `env`. */
export const ENV = Scope.CONTAINER.each('env', 'env');

/** Each entry of a ConfigMap, as `key`. */
export const CONFIG_MAP_KEY = Scope.OBJECT.eachKey('data', 'key');

/** Words that end the name of a credential, as part of a regular expression over lower-case text. */
export const CREDENTIAL_WORD = 'password|passwd|passphrase|[_.-]pwd|token|(client|app|shared|consumer)[_.-]?secret|(api|access|secret|private|signing|encryption)[_.-]?key|credentials?|connection[_.-]?string';

/** Values that are none of their own: nothing, a switch, the path of a file, a reference to another variable. */
const HARMLESS = '"^(|true|false|yes|no|/.*|[$][(].*[)]|[$][{].*[}])$"';

/**
 * What credentials look like: private keys, keys of AWS, tokens of GitHub, GitLab and Slack, JSON web tokens, URLs with a
 * password. Every part begins with a literal, so that a text of any length is searched in linear time.
 */
const CREDENTIAL = [
  '-----BEGIN ([A-Z0-9]+ )*PRIVATE KEY',
  '(^|[^A-Za-z0-9])(AKIA|ASIA)[A-Z0-9]{16}',
  '(ghp|gho|ghu|ghs|ghr)_[A-Za-z0-9]{36}',
  'github_pat_[A-Za-z0-9_]{22}',
  'glpat-[A-Za-z0-9_-]{20}',
  'xox[abprs]-[A-Za-z0-9-]{10}',
  '(^|[^A-Za-z0-9_-])eyJ[A-Za-z0-9_-]+[.]eyJ',
  '://[^/ :@$]*:[^/ :@$<{]+@',
].join('|');

/** A condition: the text is the name of a credential. */
export function namesCredential(text: string): string {
  return `${text}.lowerAscii().matches("(${CREDENTIAL_WORD}|secret|secret[_.-]?key[_.-]?base)$")`;
}

/** A condition: the text is no value of its own. */
export function isHarmless(text: string): string {
  return `${text}.matches(${HARMLESS})`;
}

/** A condition: there is a credential in the text. */
export function holdsCredential(text: string): string {
  return `${text}.matches("${CREDENTIAL}")`;
}
