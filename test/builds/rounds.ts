import fc from "../helpers/properties.ts";
import { changes } from "./changes.ts";
import { type Change, firstInputs, type Inputs } from "./inputs.ts";
import { Place } from "./place.ts";

/** One change and the builds after it. */
interface StepPlan {
  change: Change;
  committed: boolean;
  quietly: boolean;
  /** A build that is killed on the way: after which part of its time, and whether the change is taken back then. */
  killed: { part: number; takenBack: boolean } | undefined;
}

/** How far a round has come. */
interface Progress {
  inputs: Inputs;
  /** Whether the site is compared after this step: after each one, or, once a failure is known, after the last. */
  compares: boolean;
  /** Hears of each step that was made. */
  tell: (words: string) => void;
}

const often = fc.constantFrom(true, true, true, false);

const killed = fc.record({
  part: fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100),
  takenBack: fc.boolean(),
});

/** A step of a round: it cannot be made where its change cannot happen. */
class Step implements fc.AsyncCommand<Progress, Place> {
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

  async run(progress: Progress, place: Place): Promise<void> {
    const { change, committed, quietly, killed } = this.#plan;
    const changed = change(progress.inputs);
    if (!changed) return;
    this.#words = [
      `${this.#name}: ${changed.words}`,
      ...(committed ? [] : ["not committed"]),
      ...(quietly ? ["with the times of before"] : []),
      ...(killed ? [`after a build killed at ${Math.round(killed.part * 100)} %`] : []),
      ...(killed?.takenBack ? ["and taken back"] : []),
    ].join(", ");
    const start = performance.now();
    place.put(changed.inputs, { committed, quietly });
    await changed.spoil?.(place);
    if (killed) await place.kill(killed.part);
    if (killed?.takenBack) place.put(progress.inputs, { committed, quietly });
    else progress.inputs = changed.inputs;
    await place.build();
    const differences = progress.compares ? await place.differences() : [];
    progress.tell(`${this.#words} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
    if (differences.length > 0) throw new Error(`The site is not what a clean build makes.\n${some(differences)}`);
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
      quietly: often.map((not) => !not),
      killed: fc.oneof({ weight: 5, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: killed }),
    })
    .map((plan) => new Step(name, plan)),
);

/**
 * Builds a site, changes something at random, builds over it and compares it with a clean build, again and again. Where
 * they differ, it fails with the shortest list of steps that it could find.
 *
 * @param seed the same seed makes the same steps; only the moment at which a build is killed is up to the machine
 * @param most how many steps there may be
 * @returns how many steps were made
 */
export async function round(seed: number, most: number, tell: (words: string) => void): Promise<number> {
  let made = 0;
  let failed = false;
  const property = fc.asyncProperty(
    fc.commands(steps, { maxCommands: most, size: "max", disableReplayLog: true }),
    async (commands) => {
      const place = new Place();
      const list = [...commands];
      const progress: Progress = { inputs: firstInputs, compares: !failed, tell };
      try {
        await place.build();
        for (const [at, step] of list.entries()) {
          if (!step.check(progress)) continue;
          progress.compares ||= at === list.length - 1;
          await step.run(progress, place);
          if (!failed) made++;
        }
      } catch (error) {
        if (!failed) tell("This step fails. Looking for fewer that do …");
        failed = true;
        throw error;
      } finally {
        place.remove();
      }
    },
  );
  await fc.assert(property, { seed, numRuns: 1, plugins: [fc.unbiased()] });
  return made;
}

/** The first of many differences. */
function some(differences: readonly string[]): string {
  const shown = differences.slice(0, 10);
  const more = differences.length - shown.length;
  return [...shown, ...(more > 0 ? [`… and ${more} more`] : [])].join("\n");
}
