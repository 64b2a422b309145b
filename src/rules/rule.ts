import { KINDS, kindName } from '../manifest';
import { ObjectGraph, GraphFinding } from './object-graph';
import { Scope } from './scope';
import { Severity } from './severity';

/** Where a rule stands in the public frameworks; ids as the frameworks write them. */
export interface Frameworks {
  /** Controls of the Pod Security Standards as `level/check`, with the check ids of the admission plug-in: `baseline/privileged`. */
  readonly podSecurity?: readonly string[];
  /** Sections of the CIS Kubernetes Benchmark 1.12, such as `5.2.2`. */
  readonly cis?: readonly string[];
  /** Headings of the NSA/CISA Kubernetes Hardening Guide 1.2. */
  readonly nsa?: readonly string[];
  /** Ids of the OWASP Kubernetes Top 10 with their year, such as `2025:K01`. */
  readonly owasp?: readonly string[];
  /** Techniques of MITRE ATT&CK for Containers, such as `T1611`. */
  readonly mitre?: readonly string[];
  /** Ids of the Multi-Tenancy Benchmarks, such as `MTB-PL1-BC-CPI-5`. */
  readonly multiTenancy?: readonly string[];
}

/** What every rule says of itself. */
export interface RuleFacts {
  /** Folder and file name of the rule. Public API: exemptions name it, manifests carry it. */
  readonly id: string;
  /** What holds where the rule is kept, as a sentence without its full stop. */
  readonly title: string;
  readonly severity: Severity;
  /** Why it matters, and which reading is ours where tools disagree. */
  readonly description: string;
  /** What to do about a breach, as sentences. */
  readonly fix: string;
  /** Where the practice comes from: pages, or a standard's section. */
  readonly sources: readonly string[];
  readonly frameworks: Frameworks;
  /** The first Kubernetes minor that the rule applies to, such as '1.34'; every known one where it is missing. */
  readonly since?: string;
  /** The last Kubernetes minor that the rule applies to. */
  readonly until?: string;
  /** False where no exemption may permit a breach. */
  readonly exemptible?: false;
}

/** A CEL text, or the texts that hold from a Kubernetes minor on; before the first of them there is none. */
export type VersionedText = string | { readonly [since: string]: string };

/** What has to hold for each element of a scope. */
export interface Check {
  /** The kinds as `group/Kind`, core ones as `Kind`. */
  readonly kinds: readonly string[];
  readonly scope: Scope;
  /** The field that a breach is blamed on, as a path below the element; empty for the element itself. */
  readonly field: string;
  /** Must be true. An evaluation error counts as a breach. */
  readonly assert: VersionedText;
  /** Where this is true the check does not apply. */
  readonly unless?: VersionedText;
  /** True where reports must not show the field's value. */
  readonly sensitive?: true;
}

/** A check of pods, in every kind that makes them. */
export type PodCheck = Omit<Check, 'kinds'>;

/** A rule that looks at one object at a time: CEL that synth and the API server both evaluate. */
export interface ObjectRule extends RuleFacts {
  readonly checks: readonly Check[];
}

/** A rule that looks at several objects together. It has no admission form: the API server sees one object at a time. */
export interface GraphRule extends RuleFacts {
  /** The kinds that findings are about. */
  readonly kinds: readonly string[];
  find(graph: ObjectGraph): Iterable<GraphFinding>;
}

export type Rule = ObjectRule | GraphRule;

/** Every kind that makes pods, as `group/Kind`. */
export const POD_KINDS: readonly string[] = KINDS.filter(({ podSpec }) => podSpec).map(({ group, kind }) => kindName(group, kind));

/** A rule over pods, wherever they are made. */
export function podRule(rule: RuleFacts & { readonly checks: readonly PodCheck[] }): ObjectRule {
  return { ...rule, checks: rule.checks.map((check) => ({ ...check, kinds: POD_KINDS })) };
}

/** A rule over single objects of the kinds that its checks name. */
export function objectRule(rule: ObjectRule): ObjectRule {
  return rule;
}

/** A rule over the objects of an app together. */
export function graphRule(rule: GraphRule): GraphRule {
  return rule;
}

export function isObjectRule(rule: Rule): rule is ObjectRule {
  return 'checks' in rule;
}

/** Whether a rule applies to a Kubernetes minor. */
export function appliesTo(rule: RuleFacts, minor: number): boolean {
  return (rule.since === undefined || minorOf(rule.since) <= minor) && (rule.until === undefined || minor <= minorOf(rule.until));
}

/** The text that holds for a Kubernetes minor. */
export function textAt(text: VersionedText | undefined, minor: number): string | undefined {
  if (text === undefined || typeof text === 'string') {
    return text;
  }
  const since = Object.keys(text).filter((version) => minorOf(version) <= minor).sort((a, b) => minorOf(b) - minorOf(a))[0];
  return since === undefined ? undefined : text[since];
}

/** The whole text of a check at a Kubernetes minor, or undefined where it does not apply there. */
export function conditionAt(check: Check, minor: number): string | undefined {
  const assert = textAt(check.assert, minor);
  const unless = textAt(check.unless, minor);
  return assert !== undefined && unless !== undefined ? `(${unless}) || (${assert})` : assert;
}

function minorOf(version: string): number {
  return Number(version.split('.')[1]);
}
