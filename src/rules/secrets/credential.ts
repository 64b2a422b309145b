import { Scope } from '../scope';

/** Each environment variable of each container, as `env`. */
export const ENV = Scope.CONTAINER.each('env', 'env');

/** Each entry of a ConfigMap that is a text, as `key`. */
export const CONFIG_MAP_KEY = Scope.OBJECT.eachKey('data', 'key');

/** Each entry of a ConfigMap that is bytes, as `key`. */
export const CONFIG_MAP_BINARY_KEY = Scope.OBJECT.eachKey('binaryData', 'key');

/** What follows the word password where there is one for each place, role or time. */
const WHICH = 'prod|production|stage|staging|dev|development|test|qa|uat|live|main|primary|master|default|admin|root|old|new|current|previous|[0-9]+';

/** Words that end the name of a credential, as part of a regular expression over lower-case text. */
export const CREDENTIAL_WORD = [
  `password([_.-]?(${WHICH}))?`,
  'passwd|passphrase|[_.-](pwd|pass|pw)|(redis|neo4j|basic|proxy)[_.-]auth|token|credentials?|connection[_.-]?string',
  '(client|app|shared|consumer|jwt|session|cookie|webhook|signing|api)[_.-]?secret',
  '(api|access|secret|private|signing|encryption)[_.-]?key',
].join('|');

/**
 * Values that are none of their own, as part of a regular expression over lower-case text: nothing, a switch, the path of
 * a file, an address, a reference to another variable or to a store, what is encrypted.
 */
export const HARMLESS = [
  '|true|false|t|f|yes|no|y|n|on|off|0|1|enabled|disabled|none|null',
  '/.*|https?://[^@?]*|[$][(].*[)]|[$][{].*[}]|arn:.*|vault:.*|ref[+].*|op://.*|enc[([].*',
].join('|');

const PASSWORD = '(password|passwd|passphrase)';

/**
 * A line of a configuration file that is `password: value` or the like. Values with blanks are mostly sentences, and those
 * that begin with neither a letter nor a digit references.
 */
const PASSWORD_LINE = [
  `^[ \\t]*(-[ \\t]+|export[ \\t]+)?[\\"']?[a-z0-9_.-]*${PASSWORD}[\\"']?[ \\t]*[=:][ \\t]*[\\"']?[a-z0-9][^ \\t]*[ \\t\\r]*([ \\t][#;].*)?$`,
  `([{,][ \\t]*[\\"']|[;&?])[a-z0-9_.-]*${PASSWORD}[\\"']?[ \\t]*[=:][ \\t]*[\\"']?[a-z0-9]`,
  `[ \\t][a-z0-9_.-]*${PASSWORD}=[\\"'][a-z0-9]`,
].join('|');

/** A comment, or such a line whose value is none. */
const NO_PASSWORD_LINE = [
  '^[ \\t]*(#|;|//|!)',
  `${PASSWORD}[\\"']?[ \\t]*[=:][ \\t]*[\\"']?(${HARMLESS}|string|required|optional|redacted|masked|x+)[\\"']?[ \\t\\r,;}]*$`,
].join('|');

/**
 * What credentials look like: private keys, keys of AWS, tokens of GitHub, GitLab and Slack, JSON web tokens, URLs with a
 * password. Every pattern begins with a literal, so that a text of any length is searched in linear time; the API server
 * counts the cost of patterns, so that those with a rare part are tried only where the text has it.
 */
const CREDENTIALS: readonly { readonly pattern: string; readonly part?: string }[] = [
  { pattern: '-----BEGIN ([A-Z0-9]+ )*PRIVATE KEY', part: 'PRIVATE KEY' },
  { pattern: '(^|[^A-Za-z0-9])AKIA[A-Z0-9]{16}', part: 'AKIA' },
  { pattern: '(^|[^A-Za-z0-9])ASIA[A-Z0-9]{16}', part: 'ASIA' },
  { pattern: 'gh[oprsu]_[A-Za-z0-9]{36}' },
  { pattern: 'github_pat_[A-Za-z0-9_]{22}', part: 'github_pat_' },
  { pattern: 'glpat-[A-Za-z0-9_-]{20}', part: 'glpat-' },
  { pattern: 'xox[abprs]-[A-Za-z0-9-]{10}', part: 'xox' },
  { pattern: '(^|[^A-Za-z0-9_-])eyJ[A-Za-z0-9_-]+[.]eyJ', part: '.eyJ' },
  { pattern: '://[^/ :@$]*:[^/ :@$<{]+@', part: '://' },
];

/** A condition: the text is the name of a credential. A lone secret is not: it mostly names a Secret. */
export function namesCredential(text: string): string {
  return `${text}.lowerAscii().matches("(${CREDENTIAL_WORD}|secret[_.-]?key[_.-]?base)$")`;
}

/** A condition: the text is no value of its own. */
export function isHarmless(text: string): string {
  return `${text}.lowerAscii().matches("^(${HARMLESS})$")`;
}

/** A condition: there is a credential in the text. */
export function holdsCredential(text: string): string {
  const found = CREDENTIALS.map(({ pattern, part }) => `${part ? `${text}.contains("${part}") && ` : ''}${text}.matches("${pattern}")`);
  return `(${found.join(' || ')})`;
}

/** A condition: the text is a configuration file with a line that gives a password. Few lines have the word, and the API server counts the cost of patterns. */
export function givesPassword(text: string): string {
  return `${text}.lowerAscii().split("\\n").exists(line, line.contains("pass") && line.matches("${PASSWORD_LINE}") && !line.matches("${NO_PASSWORD_LINE}"))`;
}
