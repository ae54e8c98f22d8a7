import { type Command, type Cost, cost } from "./process.ts";
import type { Side } from "./result.ts";

/** One side of a comparison; the untimed `before` resets the state before each run. */
export interface Contender {
  name: string;
  before?: () => void | Promise<void>;
  commands: readonly Command[];
}

/** Interleaves the runs of all sides, so that background load on the machine affects each side alike. */
export async function interleave(contenders: readonly Contender[], runs: number): Promise<Side[]> {
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
