import fc from "../helpers/properties.ts";
import { changes } from "./changes.ts";
import { type Change, firstInputs, type Inputs } from "./inputs.ts";
import { Workspace } from "./workspace.ts";

/** One change and the builds after it. */
interface StepPlan {
  change: Change;
  committed: boolean;
  keepsTimes: boolean;
  /** A build that is killed after a fraction of its duration, and whether the change is then reverted. */
  killed: { part: number; reverted: boolean } | undefined;
}

/** The state of a round. */
interface Progress {
  inputs: Inputs;
  /** Whether this step compares the sites: each one does, but after a failure only the last. */
  compares: boolean;
  /** Receives the description of each completed step. */
  tell: (words: string) => void;
}

const often = fc.constantFrom(true, true, true, false);

const killed = fc.record({
  part: fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100),
  reverted: fc.boolean(),
});

/** A step of a round; skipped if its change is impossible. */
class Step implements fc.AsyncCommand<Progress, Workspace> {
  readonly #plan: StepPlan;
  readonly #name: string;
  #words = "";

  constructor(name: string, plan: StepPlan) {
    this.#name = name;
    this.#plan = plan;
  }

  check({ inputs }: Readonly<Progress>): boolean {
    return this.#plan.change(inputs) !== undefined;
  }

  async run(progress: Progress, workspace: Workspace): Promise<void> {
    const { change, committed, keepsTimes, killed } = this.#plan;
    const changed = change(progress.inputs);
    if (!changed) return;
    this.#words = [
      `${this.#name}: ${changed.words}`,
      ...(committed ? [] : ["not committed"]),
      ...(keepsTimes ? ["with unchanged file times"] : []),
      ...(killed ? [`after a build killed at ${Math.round(killed.part * 100)} %`] : []),
      ...(killed?.reverted ? ["and reverted"] : []),
    ].join(", ");
    const start = performance.now();
    workspace.put(changed.inputs, { committed, keepsTimes });
    await changed.damage?.(workspace);
    if (killed) await workspace.kill(killed.part);
    if (killed?.reverted) workspace.put(progress.inputs, { committed, keepsTimes });
    else progress.inputs = changed.inputs;
    await workspace.build();
    const differences = progress.compares ? await workspace.differences() : [];
    progress.tell(`${this.#words} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
    if (differences.length > 0)
      throw new Error(`The site differs from a clean build.\n${firstDifferences(differences)}`);
  }

  toString(): string {
    return `\n  ${this.#words}`;
  }
}

const steps = Object.entries(changes).map(([name, change]) =>
  fc
    .record({
      change,
      committed: often,
      keepsTimes: often.map((not) => !not),
      killed: fc.oneof({ weight: 5, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: killed }),
    })
    .map((plan) => new Step(name, plan)),
);

/**
 * Builds a site, then repeatedly makes a random change, builds incrementally and compares the site with a clean build.
 * Fails with the shortest list of steps that it finds.
 *
 * @param seed determines the steps, except the moment at which a build is killed
 * @param most the maximum number of steps
 * @returns the number of steps
 */
export async function round(seed: number, most: number, tell: (words: string) => void): Promise<number> {
  let made = 0;
  let failed = false;
  const property = fc.asyncProperty(
    fc.commands(steps, { maxCommands: most, size: "max", disableReplayLog: true }),
    async (commands) => {
      const workspace = new Workspace();
      const list = [...commands];
      const progress: Progress = { inputs: firstInputs, compares: !failed, tell };
      try {
        await workspace.build();
        for (const [at, step] of list.entries()) {
          if (!step.check(progress)) continue;
          progress.compares ||= at === list.length - 1;
          await step.run(progress, workspace);
          if (!failed) made++;
        }
      } catch (error) {
        if (!failed) tell("This step fails. Looking for a shorter list of steps that fails …");
        failed = true;
        throw error;
      } finally {
        workspace.remove();
      }
    },
  );
  await fc.assert(property, { seed, numRuns: 1, plugins: [fc.unbiased()] });
  return made;
}

/** The first ten differences, and the number of the others. */
function firstDifferences(differences: readonly string[]): string {
  const shown = differences.slice(0, 10);
  const more = differences.length - shown.length;
  return [...shown, ...(more > 0 ? [`… and ${more} more`] : [])].join("\n");
}
