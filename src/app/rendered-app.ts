import { ApiObject } from 'cdk8s';
import { IConstruct } from 'constructs';
import { Progress } from '../audit';
import { RenderedCheck, RenderedObject, renderedChecksOf } from '../boundary';
import { SynthFailures } from './synth-failures';

/** Checks of a construct, and where the objects below it stand in the list of all. */
interface PendingCheck {
  readonly construct: IConstruct;
  readonly checks: readonly RenderedCheck[];
  readonly first: number;
  readonly end: number;
}

/** Validates every construct and renders every object of an app exactly once, then runs the checks over the manifests. */
export function renderApp(app: IConstruct, failures: SynthFailures, progress: Progress): RenderedObject[] {
  const constructs = app.node.findAll();
  constructs.forEach((construct) => validate(construct, failures));
  const renderer = new Renderer(constructs.filter(ApiObject.isApiObject).length, failures, progress);
  renderer.visit(app);
  renderer.runChecks();
  return renderer.objects;
}

function validate(construct: IConstruct, failures: SynthFailures): void {
  try {
    construct.node.validate().forEach((text) => failures.add(construct, text));
  } catch (thrown) {
    failures.addThrown(construct, thrown);
  }
}

class Renderer {
  public readonly objects: RenderedObject[] = [];
  private readonly pending: PendingCheck[] = [];
  private failed = 0;

  constructor(private readonly total: number, private readonly failures: SynthFailures, private readonly progress: Progress) {}

  /** Renders a construct and everything below it, so that the objects of every subtree are neighbours in the list. */
  public visit(construct: IConstruct): void {
    const first = this.objects.length;
    const failedBefore = this.failed;
    if (ApiObject.isApiObject(construct)) {
      this.render(construct);
    }
    construct.node.children.forEach((child) => this.visit(child));
    const checks = renderedChecksOf(construct);
    // What is missing from a subtree would only be reported again, as something else.
    if (checks.length > 0 && this.failed === failedBefore) {
      this.pending.push({ construct, checks, first, end: this.objects.length });
    }
  }

  public runChecks(): void {
    for (const { construct, checks, first, end } of this.pending) {
      const objects = this.objects.slice(first, end);
      checks.forEach((check) => this.run(construct, () => check(objects).forEach((text) => this.failures.add(construct, text))));
    }
  }

  private render(apiObject: ApiObject): void {
    this.progress.report('Rendering objects:', this.objects.length, this.total);
    this.run(apiObject, () => this.objects.push({ apiObject, manifest: apiObject.toJson() }));
  }

  private run(where: IConstruct, action: () => void): void {
    try {
      action();
    } catch (thrown) {
      this.failed++;
      this.failures.addThrown(where, thrown);
    }
  }
}
