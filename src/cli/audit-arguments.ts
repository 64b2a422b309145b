import { parseArgs } from 'node:util';
import { refuseGivenTwice } from './given-twice';
import { UsageError } from './usage-error';
import { ReportFormat } from '../audit';
import { RuleSet, Severity, isDate, ruleOf } from '../rules';
import { NEWEST_KUBERNETES, targetVersionMistake } from '../target';

/** What `bulwark audit` was asked. */
export interface AuditArguments {
  readonly paths: readonly string[];
  readonly kubernetes: string;
  readonly ruleSet: RuleSet;
  readonly severity: Severity;
  readonly format: ReportFormat;
  readonly output?: string;
  readonly baseline?: string;
  readonly date?: string;
}

export const AUDIT_HELP = `bulwark audit [options] PATH...

Holds Kubernetes manifests to the rules. PATH is a file, a folder (its .yaml, .yml and .json files, and those of the
folders in it, but node_modules and hidden ones) or - for the standard input.

  --framework NAME     the rules to run (default: recommended):
                       ${RuleSet.names.join(', ')}
  --rules IDS          only these rules instead, separated by commas
  --kubernetes VERSION the version that the manifests are for, such as 1.30 (default: ${NEWEST_KUBERNETES})
  --severity NAME      the mildest findings to report: ${Object.values(Severity).join(', ')} (default: low)
  --format NAME        ${Object.values(ReportFormat).join(', ')} (default: console)
  --output FILE        where to write the report (default: the standard output)
  --baseline FILE      an earlier JSON report: what it has found and not exempted is known, and not reported again
  --date DATE          the day by which exemptions are judged, as YYYY-MM-DD (default: today, in UTC)
  --help               this text

What an exemption permits is reported and does not count as found. Documents that cannot be read are found whatever
rules and severity were chosen; those that are not of Kubernetes are left out.

Exit codes: 0 nothing was found, 1 something was found, 2 it could not run.
`;

/** Reads the arguments after `audit`; undefined where help was asked for. */
export function parseAuditArguments(words: readonly string[]): AuditArguments | undefined {
  const { values, positionals } = parsed(words);
  if (values.help) {
    return undefined;
  }
  if (positionals.length === 0) {
    throw new UsageError('No PATH was given. bulwark audit --help tells more');
  }
  const kubernetes = values.kubernetes ?? NEWEST_KUBERNETES;
  const mistake = targetVersionMistake('bulwark audit', '--kubernetes', kubernetes);
  if (mistake) {
    throw new UsageError(`--kubernetes ${mistake.problem}, got ${kubernetes}. ${mistake.allowed}`);
  }
  if (values.date !== undefined && !isDate(values.date)) {
    throw new UsageError(`--date is not a date, got ${values.date}. A calendar date as YYYY-MM-DD is allowed`);
  }
  return {
    paths: positionals,
    kubernetes,
    ruleSet: ruleSetOf(values.framework, values.rules),
    severity: oneOf('--severity', values.severity, Object.values(Severity)) ?? Severity.LOW,
    format: oneOf('--format', values.format, Object.values(ReportFormat)) ?? ReportFormat.CONSOLE,
    output: values.output,
    baseline: values.baseline,
    date: values.date,
  };
}

const TEXT = { type: 'string' } as const;

function parsed(words: readonly string[]) {
  const { tokens, ...result } = parsedWords(words);
  refuseGivenTwice(tokens);
  return result;
}

function parsedWords(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      tokens: true,
      options: { framework: TEXT, rules: TEXT, kubernetes: TEXT, severity: TEXT, format: TEXT, output: TEXT, baseline: TEXT, date: TEXT, help: { type: 'boolean', short: 'h' } },
    });
  } catch (error) {
    const [problem] = (error as Error).message.split(/\.\s/);
    throw new UsageError(`${problem}. bulwark audit --help lists the options`);
  }
}

function ruleSetOf(framework: string | undefined, rules: string | undefined): RuleSet {
  if (rules !== undefined) {
    const ids = rules.split(',').map((id) => id.trim()).filter((id) => id !== '');
    const unknown = ids.find((id) => !ruleOf(id));
    if (unknown !== undefined || ids.length === 0) {
      throw new UsageError(unknown === undefined ? '--rules is empty' : `--rules has an unknown rule: ${unknown}`);
    }
    if (framework !== undefined) {
      throw new UsageError('--framework and --rules exclude each other');
    }
    return RuleSet.of('rules of the command line', ids);
  }
  const set = RuleSet.named(framework ?? RuleSet.RECOMMENDED.name);
  if (!set) {
    throw new UsageError(`--framework is unknown: ${framework}. Known are ${RuleSet.names.join(', ')}`);
  }
  return set;
}

function oneOf<T extends string>(option: string, given: string | undefined, allowed: readonly T[]): T | undefined {
  if (given !== undefined && !allowed.includes(given as T)) {
    throw new UsageError(`${option} is unknown: ${given}. Known are ${allowed.join(', ')}`);
  }
  return given as T | undefined;
}
