import { load } from "js-yaml";
import { describe, expect, test } from "vitest";

import { type Kind, kindNames, kinds, pathOf, problemTexts } from "../../../schemas/index.ts";
import { settingsFile } from "../../../schemas/settings.ts";
import { entry, type Files, problemsIn } from "../../helpers/catalogues.ts";

/** Problems whose examples are paths, prose or bytes instead of fields. The fixtures have these problems. */
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

/** Problems whose examples are fields of the settings. */
const inSettings = ["peer-identity", "homepage-repository", "missing-repository"];

/** Problems whose examples are whole files. */
const wholeFiles = ["several-documents", "empty-file", "not-an-entry", "missing-field"];

/** The parent lines of an example that is nested in an entry. */
const parents: Readonly<Record<string, string>> = {
  "wrong-type": "uses:\n  - product: open-play\n    status: in-use",
  "unknown-licence": "licences:",
  "unknown-requirement": "standards:\n  - standard: open-sessions\n    level: partly",
  "date-order": "uses:\n  - product: open-play\n    status: stopped",
  "personal-contact": "contacts:\n  - role: Digital team",
  "adoption-unconfirmed": "uses:",
  "stopped-without-reason": "uses:",
};

/** Other files that an example needs in the catalogue. */
const otherFiles: Readonly<Record<string, Files>> = {
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

/** Returns the files of an example: one, or those that its comments name. */
function filesOf(id: string, example: string): Files {
  if (wholeFiles.includes(id)) return { [pathOf({ kind: "product", slug: "example", authority: "camden" })]: example };
  if (inSettings.includes(id)) return { [settingsFile]: `name: An example\n${example}\n` };
  const parts = example.split(/^# in (.*)\.yml\n/m);
  const named = parts.slice(1).flatMap((slug, index, all) => (index % 2 === 0 ? [[slug, all[index + 1] ?? ""]] : []));
  const files = named.length > 0 ? named : [["example", example]];
  return Object.fromEntries(files.map(([slug = "", fields = ""]) => fileOf(slug, nested(parents[id], fields))));
}

function nested(parent: string | undefined, lines: string): string {
  if (parent === undefined) return `${lines.trimEnd()}\n`;
  const indent = " ".repeat(/^ *- /.test(parent.split("\n")[1] ?? "") ? 4 : 2);
  return `${parent}\n${lines.trimEnd().replace(/^/gm, indent)}\n`;
}

/** Returns an entry of the first kind that has the fields, with the required fields added. */
function fileOf(slug: string, fields: string): [path: string, text: string] {
  const names = [...fields.matchAll(/^\w+(?=:)/gm)].map(([name]) => name);
  const hasAll = (kind: Kind): boolean => names.every((name) => Object.hasOwn(kinds[kind].schema.shape, name));
  const kind = kindNames.find(hasAll) ?? "product";
  const missing = entry("An example").replace(new RegExp(`^(?:${names.join("|")}):.*\n`, "gm"), "");
  return [pathOf({ kind, slug: kind === "authority" ? "camden" : slug, authority: "camden" }), missing + fields];
}

const rulesIn = (id: string, example: string): Set<string> =>
  new Set(problemsIn({ ...otherFiles[id], ...filesOf(id, example) }).map(({ rule }) => rule));

describe.each([...problemTexts].filter(([id]) => !withoutFields.includes(id)))(
  "the example of %s",
  (id, { example }) => {
    test("has the problem before the fix", () => {
      expect(rulesIn(id, example.wrong)).toContain(id);
    });

    test("is valid YAML without the problem after the fix", () => {
      expect(rulesIn(id, example.right)).not.toContain(id);
      expect(() => load(example.right)).not.toThrow();
    });
  },
);
