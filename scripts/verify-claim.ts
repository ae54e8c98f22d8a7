import { claimants, maintainersIn } from "./claims/claimants.ts";
import { domainOf } from "./claims/domain.ts";
import { proofsFor } from "./claims/proofs.ts";
import { publicSources } from "./claims/sources.ts";
import { adviceOn, claimLine } from "./claims/words.ts";
import { inspectionOf, readEnvironment } from "./github/environment.ts";
import { loginsOf } from "./github/facts/index.ts";
import { sessionOf } from "./github/session.ts";
import { today } from "./lib/folder.ts";
import { readArguments } from "./lib/options.ts";
import { CannotRun, run } from "./lib/stop.ts";
import { publicWay } from "./upkeep/look.ts";

const usage = "npm run verify-claim -- AUTHORITY [--pull NUMBER] [--org NAME]";

await run(async () => {
  const { options, names } = readArguments({ pull: { type: "string" }, org: { type: "string" } }, usage);
  const [slug, ...more] = names;
  if (slug === undefined || more.length > 0) throw new CannotRun(`Name one authority. Usage: ${usage}`);
  const environment = readEnvironment();
  const { octokit, repository } = sessionOf(environment);

  const recorded = inspectionOf(environment, today()).catalogue.authority.get(slug);
  const host = domainOf(slug, recorded);
  if (host === undefined)
    throw new CannotRun(`No website of ${slug} is known here. Find out by hand who speaks for it.`);
  const people = options.pull
    ? await claimants(octokit, repository, Number(options.pull), slug, today())
    : maintainersIn(recorded?.text ?? "", slug, today());
  if (people.length === 0)
    throw new CannotRun(`No maintainers of ${slug} are named. Name the pull request with --pull.`);

  const logins = await loginsOf(octokit, people);
  const sources = publicSources(octokit, publicWay().dispatcher);
  let unproven = 0;
  for (const { id, login } of people) {
    const person = { id, login: logins[String(id)] ?? login };
    const proofs = await proofsFor(person, host, options.org, sources);
    process.stdout.write(`${claimLine(person, proofs)}\n`);
    if (proofs.length > 0) continue;
    unproven++;
    process.stdout.write(`${adviceOn(person, host)}\n`);
  }
  return unproven > 0 ? 1 : 0;
});
