import { type Command, type Cost, cost } from "./process.ts";
import type { Side } from "./result.ts";

/** One side of a comparison; `before` makes each run start from the same state and is not timed. */
export interface Contender {
  name: string;
  before?: () => void | Promise<void>;
  commands: readonly Command[];
}

/** Runs all sides in turn, as often as asked, so that whatever else the machine does falls on each alike. */
export async function inTurn(contenders: readonly Contender[], runs: number): Promise<Side[]> {
  const costs = contenders.map((): Cost[] => []);
  for (let run = 0; run < runs; run++) {
    for (const [index, { before, commands }] of contenders.entries()) {
      await before?.();
      costs[index]?.push(await cost(commands));
    }
  }
  return contenders.map(({ name }, index) => ({
    name,
    seconds: (costs[index] ?? []).map(({ seconds }) => seconds),
    cpu: (costs[index] ?? []).map(({ cpu }) => cpu),
    mebibytes: (costs[index] ?? []).map(({ mebibytes }) => mebibytes),
  }));
}
