import { given, is } from './flag-rule';

/** Where the audit log goes to no file, flags about files do not matter; a hyphen is standard output. As CEL over `flags`. */
export const WITHOUT_FILE = `(!${given('audit-log-path')} || ${is('-')('audit-log-path')})`;
