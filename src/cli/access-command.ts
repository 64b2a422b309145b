import { AccessArguments } from './access-arguments';
import { subjectLines, whoCanLines } from './access-lines';
import { didYouMean } from './near-name';
import { tellSkipped, writeLines, writeText } from './output';
import { ReadObjects, readObjects } from './read-objects';
import { Streams } from './streams';
import { ACCESS_REPORTS, AccessFormat, AccessView, Permission, accessViewOf, permissionsOf, powerWaysOf, printable, subjectId, whoCan } from '../audit';
import { AccessProof, Principal, describePrincipal } from '../proof';

/** Runs `bulwark access`; returns whether nobody was found to come to what is not theirs. */
export function runAccess(options: AccessArguments, streams: Streams): boolean {
  const read = readObjects(options.paths, streams.stdin);
  const proof = new AccessProof(read.objects);
  const isClean = options.whoCan ? runWhoCan(proof, read, options, streams)
    : options.subject ? runSubject(proof, options, streams)
      : runReport(proof, read, options, streams);
  tellSkipped(read.skipped, streams);
  return isClean;
}

function runReport(proof: AccessProof, { placeOf }: ReadObjects, { format, ways, output }: AccessArguments, streams: Streams): boolean {
  const view = accessViewOf(proof, { placeOf, ways });
  writeText(ACCESS_REPORTS[format](view), output, streams);
  if (format === AccessFormat.TEXT) {
    tellAssumed(view, streams);
  }
  return view.holes.length === 0;
}

function tellAssumed({ assumptions }: AccessView, { stderr }: Streams): void {
  assumptions.forEach((assumption) => stderr.write(`assumed: ${printable(assumption)}\n`));
}

/** What was asked is answered, whatever the answer is. */
function runWhoCan(proof: AccessProof, { placeOf }: ReadObjects, options: AccessArguments, streams: Streams): boolean {
  const { whoCan: question, builtIn, format, output } = options;
  const answers = whoCan(proof, question!, { builtIn, placeOf });
  if (format === AccessFormat.JSON) {
    writeText(jsonText({
      version: 1,
      question: question!,
      answers: answers.map(({ id: subject, place, binding = null, role = null, origin = null, names = null, steps = null }) =>
        ({ subject, place, binding, role, origin, names, steps })),
    }), output, streams);
  } else {
    writeLines(whoCanLines(question!, answers).map(printable), output, streams);
  }
  return true;
}

function runSubject(proof: AccessProof, { subject, namespace, builtIn, format, output }: AccessArguments, streams: Streams): boolean {
  const principal = subject!;
  tellUnknown(proof, principal, streams);
  const permissions = permissionsOf(proof, principal, { builtIn, namespace });
  const ways = powerWaysOf(principal, proof);
  const { tenants, isPlatform } = proof.homeOf(principal);
  if (format === AccessFormat.JSON) {
    writeText(jsonText({
      version: 1,
      subject: subjectId(principal),
      tenants: [...tenants].sort(),
      permissions: permissions.map(permissionData),
      ways: ways.map(({ kind, gains, steps }) => ({ kind, gains, steps })),
    }), output, streams);
  } else {
    const home = tenants.size > 0 ? `of ${tenants.size === 1 ? 'tenant' : 'tenants'} ${[...tenants].sort().join(', ')}` : isPlatform ? 'of the platform' : 'which everybody is in';
    writeLines(subjectLines(describePrincipal(principal), home, permissions, ways).map(printable), output, streams);
  }
  return true;
}

/** People exist without bindings; but whoever asks for them may have meant somebody else. */
function tellUnknown({ bindings }: AccessProof, principal: Principal, { stderr }: Streams): void {
  if (bindings.of(principal).length === 0) {
    const id = subjectId(principal);
    const near = didYouMean(id, bindings.principals.map(subjectId));
    stderr.write(`${printable(`no role is bound to ${describePrincipal(principal)} itself${near}`)}\n`);
  }
}

function permissionData({ place, group, resources, names, verbs, arePaths }: Permission): object {
  const about = arePaths ? { group: null, resources: null, paths: resources } : { group, resources, paths: null };
  return { place, ...about, names: names.length === 0 ? null : names, verbs };
}

function jsonText(value: object): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
