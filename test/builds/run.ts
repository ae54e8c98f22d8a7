import { readOptions } from "../../scripts/lib/options.ts";
import { CommandError, run } from "../../scripts/lib/stop.ts";
import { round } from "./rounds.ts";

const usage = "npm run test:builds -- [--steps 200] [--seed N]";

/** Steps per initial build: a lower number needs more initial builds, a higher one takes longer to shorten. */
const perRound = 25;

await run(async () => {
  const { steps, seed } = readOptions(
    { steps: { type: "string", default: "200" }, seed: { type: "string", default: String(Date.now() % 1_000_000) } },
    usage,
    "Makes random changes of entries, the date, settings, code and output, builds incrementally after each one, and compares the site with a clean build byte for byte.",
  );
  const [wanted, first] = [wholeNumber(steps), wholeNumber(seed)];
  for (let made = 0, at = first; made < wanted; at++) {
    say(`Seed ${at}`);
    made += await round(at, Math.min(wanted - made, perRound), (words) => {
      say(`  ${words}`);
    });
    say(`${made} of ${wanted} steps`);
  }
  return 0;
});

function wholeNumber(word: string): number {
  const number = Number(word);
  if (!Number.isInteger(number) || number < 0)
    throw new CommandError(`“${word}” is not a whole number. Usage: ${usage}`);
  return number;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
