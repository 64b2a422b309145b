import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { App, IResolver } from 'cdk8s';
import { AuditOptions, AuditReport, Progress } from '../audit';
import { renderOnceDuring } from '../boundary';
import { Mistake, refuseAll } from '../errors';
import { Clock, ObjectGraph } from '../rules';
import { TargetCluster } from '../target';
import { adoptionAssumptions } from '../tenant';
import { auditApp } from './app-audit';
import { AppObject, identify } from './app-object';
import { inApplyOrder } from './apply-order';
import { refuseCollisions } from './colliding-objects';
import { refuseExpiredExemptions } from './exemptions-in-use';
import { ObjectDependencies } from './object-dependencies';
import { writeFiles } from './output-files';
import { OutputLayout, layOut } from './output-layout';
import { constructMetadataOf, textsOf } from './output-texts';
import { renderApp } from './rendered-app';
import { reportsOf } from './reports';
import { SynthFailures } from './synth-failures';
import { describeSynth } from './synth-summary';

/** How an app is synthesized. */
export interface SecureAppProps {
  /**
   * The cluster that everything in the app is written for.
   *
   * @default - the newest Kubernetes that this release knows, with a CNI that enforces NetworkPolicy
   */
  readonly target?: TargetCluster;
  /**
   * Where "today" comes from when the expiry of exemptions is judged.
   *
   * @default - the clock of the machine, in UTC
   */
  readonly clock?: Clock;
  /**
   * The directory to write to, for this app alone: files of its earlier synths that it no longer makes are removed,
   * as listed in `.cdk8s-bulwark.sha256`, unless they were changed since. Refused: an empty text.
   *
   * @default - CDK8S_OUTDIR if it is set, as the `cdk8s synth` command does, otherwise "dist"
   */
  readonly outdir?: string;
  /**
   * How objects are divided into files.
   *
   * @default OutputLayout.FILE_PER_NAMESPACE
   */
  readonly layout?: OutputLayout;
  /**
   * What the names of YAML files end with. Refused: what neither kubectl nor the `cdk8s` command reads as YAML.
   *
   * @default ".k8s.yaml"
   */
  readonly outputFileExtension?: string;
  /**
   * Whether a summary of one screen is printed on stderr: tenants, objects, files, how many
   * containers are hardened, exemptions, assumptions and time.
   *
   * @default true
   */
  readonly summary?: boolean;
  /**
   * Whether `construct-metadata.json`, which maps the names of objects to construct paths, is written too.
   *
   * @default - true if CDK8S_RECORD_CONSTRUCT_METADATA is "true", as the `cdk8s synth` command sets it for validation plug-ins
   */
  readonly recordConstructMetadata?: boolean;
  /**
   * By what everything is judged before it is written, and what fails.
   *
   * @default - the recommended rules; findings of medium severity and worse fail
   */
  readonly audit?: AuditOptions;
  /**
   * Whether reports are written beside the YAML, which kubectl passes over, each as Markdown and as a page: `tenants`, the
   * posture of each tenant; `network`, which tenant reaches which, down to rules and constructs; `access`, who may do what and
   * what comes of it; and `tenancy-conformance.sh`, which tries the Multi-Tenancy Benchmarks against a cluster.
   *
   * @default - true if the app has tenants; with more than 5,000 workloads only the summary tells of it
   */
  readonly reports?: boolean;
  /**
   * Resolvers that replace values before they are rendered; the first that applies wins.
   *
   * @see https://cdk8s.io/docs/latest/basics/app/#resolvers
   * @default - none
   */
  readonly resolvers?: IResolver[];
}

/**
 * An app that renders every object once, checks what it rendered, and writes nothing unless all is well.
 *
 * The files are the same, byte for byte, on every synth and in whatever order sibling constructs are created.
 * Synth takes time in proportion to the number of objects.
 */
export class SecureApp extends App {
  /** The cluster that everything in the app is written for. */
  public readonly target: TargetCluster;
  /** Where "today" comes from when the expiry of exemptions is judged. */
  public readonly clock: Clock;
  /** How objects are divided into files. */
  public readonly layout: OutputLayout;
  private readonly auditOptions: AuditOptions;
  private readonly reports?: boolean;
  private readonly summary: boolean;
  private readonly writesConstructMetadata: boolean;

  /**
   * Defines an app.
   *
   * Refused with an error: an empty `outdir`, an `outputFileExtension` that is not one of YAML, and cdk8s's
   * `yamlOutputType`, in whose place `layout` stands.
   *
   * @param props how the app is synthesized
   */
  constructor(props: SecureAppProps = {}) {
    refuseAll(mistakesIn(props));
    super({ outdir: props.outdir, outputFileExtension: props.outputFileExtension, resolvers: props.resolvers });
    this.target = props.target ?? TargetCluster.of();
    this.clock = props.clock ?? Clock.system();
    this.layout = props.layout ?? OutputLayout.FILE_PER_NAMESPACE;
    this.auditOptions = props.audit ?? {};
    this.reports = props.reports;
    this.summary = props.summary ?? true;
    this.writesConstructMetadata = props.recordConstructMetadata ?? process.env.CDK8S_RECORD_CONSTRUCT_METADATA === 'true';
    this.target.applyTo(this);
    this.clock.applyTo(this);
  }

  /**
   * Writes the YAML files of the app.
   *
   * Everything is validated, rendered and checked first; one error lists all that is wrong, and nothing is written
   * then. Refused are also two objects with the same group, kind, namespace and name, dependencies in a circle,
   * exemptions that have expired, and whatever the audit finds at or above its severity: raw objects, included ones and
   * those of Helm charts are held to the same rules as our own.
   */
  public synth(): void {
    const started = performance.now();
    const { objects, dependencies, report, graph } = this.render();
    const files = layOut(objects, dependencies, this.layout, this.outputFileExtension);
    const { files: reports, network, access } = reportsOf(graph, report, this.reports);
    const stale = writeFiles(this.outdir, new Map([...textsOf(files), ...reports]));
    if (this.writesConstructMetadata) {
      writeFileSync(join(this.outdir, 'construct-metadata.json'), constructMetadataOf(objects));
    }
    if (this.summary) {
      process.stderr.write(describeSynth({
        objects,
        files: files.size,
        outdir: this.outdir,
        stale,
        assumptions: [...this.target.assumptions, ...adoptionAssumptions(this)],
        report,
        network,
        access,
        milliseconds: performance.now() - started,
      }));
    }
  }

  /**
   * Renders the app as one YAML text, after the same checks as `synth`.
   *
   * @returns a document for each object, in the order in which they are to be applied
   */
  public synthYaml(): string {
    return textsOf(new Map([['', this.render().objects]])).get('')!;
  }

  /** Renders and checks everything, and puts it in the order in which it is to be applied. */
  private render(): { objects: AppObject[]; dependencies: ObjectDependencies; report: AuditReport; graph: ObjectGraph } {
    const failures = new SynthFailures();
    const progress = new Progress(process.stderr);
    const rendered = inApplyOrder(identify(renderOnceDuring(this, () => renderApp(this, failures, progress)), failures));
    refuseCollisions(rendered, failures);
    refuseExpiredExemptions(this, rendered, failures);
    const context = { target: this.target, clock: this.clock, options: this.auditOptions };
    const { objects, report, graph } = auditApp(this, rendered, context, failures, progress);
    progress.end();
    const dependencies = new ObjectDependencies(this, objects);
    dependencies.refuseCycle(failures);
    failures.throwIfAny();
    return { objects: dependencies.sort(objects), report, graph, dependencies };
  }
}

function mistakesIn(props: SecureAppProps): Mistake[] {
  const where = 'SecureApp';
  const mistakes: Mistake[] = [];
  if (props.outdir === '') {
    mistakes.push({ where, field: 'outdir', problem: 'is empty', given: '', allowed: 'The path of a directory is allowed', fix: "Write for example 'dist', or leave it out" });
  }
  if (props.outputFileExtension !== undefined && !/^\.([\w-]+\.)*ya?ml$/.test(props.outputFileExtension)) {
    mistakes.push({ where, field: 'outputFileExtension', problem: 'is not one of YAML files', given: props.outputFileExtension, allowed: 'A text that begins with a dot and ends in .yaml or .yml is allowed', fix: "Write for example '.yaml', or leave it out" });
  }
  if ('yamlOutputType' in props) {
    mistakes.push({ where, field: 'yamlOutputType', problem: 'is not honoured', given: props.yamlOutputType, allowed: `A layout is allowed: ${Object.values(OutputLayout).join(', ')}`, fix: 'Set layout in its place' });
  }
  return mistakes;
}
