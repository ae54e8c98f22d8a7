import { load } from "js-yaml";
import { describe, expect, test } from "vitest";

import { type Kind, kindNames, kinds, pathOf, problemTexts } from "../../../schemas/index.ts";
import { settingsFile } from "../../../schemas/settings.ts";
import { entry, type Files, problemsIn } from "../../helpers/catalogues.ts";

/** Examples that are no fields of an entry: paths, prose, bytes. The fixtures have these problems instead. */
const withoutFields = [
  "unexpected-file",
  "not-a-plain-file",
  "file-too-large",
  "not-utf8",
  "address-gone",
  "duplicate-slug",
  "missing-authority",
  "peer-copy",
];

/** Examples of what the catalogue says of itself. */
const ofSettings = ["peer-identity", "homepage-repository", "missing-repository"];

/** Examples that are a file of their own, to which nothing is added. */
const whole = ["several-documents", "empty-file", "not-an-entry", "missing-field"];

/** Where the lines of an example stand, when not at the top of an entry: the lines above them. */
const above: Readonly<Record<string, string>> = {
  "wrong-type": "uses:\n  - product: open-play\n    status: in-use",
  "unknown-licence": "licences:",
  "unknown-requirement": "standards:\n  - standard: open-sessions\n    level: partly",
  "date-order": "uses:\n  - product: open-play\n    status: stopped",
  "personal-contact": "contacts:\n  - role: Digital team",
  "adoption-unconfirmed": "uses:",
  "stopped-without-reason": "uses:",
};

/** What else must be in the catalogue for an example to make sense. */
const beside: Readonly<Record<string, Files>> = {
  "unknown-reference": { "camden/products/localgov-drupal.yml": entry("LocalGov Drupal") },
  "unknown-requirement": {
    "camden/standards/open-sessions.yml": entry(
      "Open Sessions",
      "requirements: [{ id: valid-json, title: It is valid }]\n",
    ),
  },
  "alias-taken": { "camden/products/fixmystreet.yml": entry("FixMyStreet") },
  "duplicate-repository": {
    "camden/products/fixmystreet.yml": entry(
      "FixMyStreet",
      "links: [{ type: repository, url: https://github.com/mysociety/fixmystreet }]\n",
    ),
  },
  "duplicate-identifier": {
    "camden/products/open-play.yml": entry("Open Play", "identifiers: { purl: pkg:npm/example-open-play }\n"),
  },
  "similar-name": { "camden/products/fixmystreet.yml": entry("FixMyStreet") },
  "retired-needed": {
    "camden/products/old-forms.yml": entry("Old forms", "retired: { date: 2026-01-01, reason: It has ended. }\n"),
  },
  "superseded-standard": {
    "camden/standards/bs7666-2000.yml": entry("Gazetteers of 2000", "status: superseded\n"),
    "camden/standards/bs7666.yml": entry("BS 7666"),
  },
  "claimed-expectations": {
    "camden/authority.yml": entry(
      "London Borough of Camden",
      "maintainers: [{ github: camden, id: 1 }]\ncontacts: [{ role: Digital team, email: digital@camden.gov.uk }]\n",
    ),
  },
  "system-has-entry": { "camden/products/fixmystreet.yml": entry("FixMyStreet") },
  "members-disagree": {
    "camden/products/open-play.yml": entry("Open Play"),
    "islington/authority.yml": entry("London Borough of Islington", "claimed: false\n"),
    "hub/authority.yml": entry(
      "Hub of the north",
      "claimed: false\nmembers: [islington]\nuses: [{ product: open-play, status: in-use }]\n",
    ),
  },
  "one-sided-relation": { "camden/standards/bs7666.yml": entry("BS 7666", "supersedes: [bs7666-2000]\n") },
};

/** The files that an example makes: one, or those that its comments name. */
function filesOf(id: string, example: string): Files {
  if (whole.includes(id)) return { [pathOf({ kind: "product", slug: "example", authority: "camden" })]: example };
  if (ofSettings.includes(id)) return { [settingsFile]: `name: An example\n${example}\n` };
  const parts = example.split(/^# in (.*)\.yml\n/m);
  const named = parts.slice(1).flatMap((slug, index, all) => (index % 2 === 0 ? [[slug, all[index + 1] ?? ""]] : []));
  const files = named.length > 0 ? named : [["example", example]];
  return Object.fromEntries(files.map(([slug = "", fields = ""]) => fileOf(slug, under(above[id], fields))));
}

function under(head: string | undefined, lines: string): string {
  if (head === undefined) return `${lines.trimEnd()}\n`;
  const indent = " ".repeat(/^ *- /.test(head.split("\n")[1] ?? "") ? 4 : 2);
  return `${head}\n${lines.trimEnd().replace(/^/gm, indent)}\n`;
}

/** An entry of the first kind that has the fields, completed with what every entry needs. */
function fileOf(slug: string, fields: string): [path: string, text: string] {
  const names = [...fields.matchAll(/^\w+(?=:)/gm)].map(([name]) => name);
  const has = (kind: Kind): boolean => names.every((name) => Object.hasOwn(kinds[kind].schema.shape, name));
  const kind = kindNames.find(has) ?? "product";
  const rest = entry("An example").replace(new RegExp(`^(?:${names.join("|")}):.*\n`, "gm"), "");
  return [pathOf({ kind, slug: kind === "authority" ? "camden" : slug, authority: "camden" }), rest + fields];
}

const idsIn = (id: string, example: string): Set<string> =>
  new Set(problemsIn({ ...beside[id], ...filesOf(id, example) }).map(({ rule }) => rule));

describe.each([...problemTexts].filter(([id]) => !withoutFields.includes(id)))(
  "the example of %s",
  (id, { example }) => {
    test("has the problem where it says so", () => {
      expect(idsIn(id, example.wrong)).toContain(id);
    });

    test("does not have it once put right", () => {
      expect(idsIn(id, example.right)).not.toContain(id);
      expect(() => load(example.right)).not.toThrow();
    });
  },
);
