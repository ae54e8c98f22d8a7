import { type Command, type Cost, cost, median } from "./process.ts";

/** One side of a comparison; `before` makes each run start from the same state and is not timed. */
export interface Side {
  name: string;
  before?: () => void | Promise<void>;
  commands: readonly Command[];
}

/** What a side took: medians over its runs. */
export type Measured = Cost & { name: string };

/** Runs all sides in turn, as often as asked, so that whatever else the machine does falls on each alike. */
export async function inTurn(sides: readonly Side[], runs: number): Promise<Measured[]> {
  const costs = sides.map((): Cost[] => []);
  for (let run = 0; run < runs; run++) {
    for (const [index, side] of sides.entries()) {
      await side.before?.();
      costs[index]?.push(await cost(side.commands));
    }
  }
  return sides.map(({ name }, index) => ({
    name,
    seconds: median((costs[index] ?? []).map(({ seconds }) => seconds)),
    mebibytes: median((costs[index] ?? []).map(({ mebibytes }) => mebibytes)),
  }));
}
