import { memberWords } from "../member-words.ts";

/** The programs that run the examples. */
export type Program = "sh" | "python3" | "node" | "duckdb" | "sqlite3";

/** A query of the data with one program, step by step. */
export interface Example {
  title: string;
  /** The commands or scripts, in order. Later steps can use files that earlier ones make. */
  steps: readonly { title?: string; program: Program; source: string }[];
}

/** Returns examples that run unchanged when copied. */
export function examplesOf(site: string): readonly Example[] {
  const csv = `${site}api/v1/uses.csv`;
  return [
    {
      title: "With Python",
      steps: [
        {
          program: "python3",
          source: `import csv, io, urllib.request

with urllib.request.urlopen("${csv}") as answer:
    text = io.TextIOWrapper(answer, encoding="utf-8", newline="")
    uses = list(csv.DictReader(text))
print(len(uses), "uses of", len({use["name"] for use in uses}), "products and systems")`,
        },
      ],
    },
    {
      title: "With JavaScript",
      steps: [
        {
          program: "node",
          source: `const uses = [];
let next = "${site}api/v1/uses.json";
while (next) {
  const page = await (await fetch(next)).json();
  uses.push(...page.items);
  next = page.next;
}
console.log(uses.length, "uses by", new Set(uses.map((use) => use.authority)).size, "authorities");`,
        },
      ],
    },
    {
      title: "With DuckDB",
      steps: [
        { program: "sh", source: `curl --silent --show-error --fail --remote-name ${csv}` },
        {
          program: "duckdb",
          source: `SELECT status, count(*) AS uses
FROM 'uses.csv'
GROUP BY status
ORDER BY uses DESC;`,
        },
      ],
    },
    {
      title: "With SQLite",
      steps: [
        {
          program: "sh",
          source: `curl --silent --show-error --fail --remote-name ${site}api/v1/catalogue.sqlite`,
        },
        ...questions,
      ],
    },
  ];
}

const questions: Example["steps"] = [
  {
    title: "Which products are used by most authorities?",
    program: "sqlite3",
    source: `SELECT name, count(*) AS users
FROM uses
WHERE status = 'in-use'
GROUP BY name
ORDER BY users DESC
LIMIT 10;`,
  },
  {
    title: "Which contracts end next?",
    program: "sqlite3",
    source: `SELECT authority_name, name, supplier, until
FROM contracts
WHERE until >= date('now') AND status <> 'stopped'
ORDER BY until;`,
  },
  {
    title: `What does each ${memberWords.one} use, and when do the contracts for it end?`,
    program: "sqlite3",
    source: `SELECT uses.region, uses.authority_name, uses.name, uses.status, contracts.until
FROM uses
LEFT JOIN contracts ON contracts.id = uses.contract
WHERE uses.region IS NOT NULL
ORDER BY uses.region, uses.authority_name, contracts.until;`,
  },
  {
    title: "Who has adopted what, by region?",
    program: "sqlite3",
    source: `SELECT region, standard_name, count(*) AS authorities
FROM adoptions
WHERE status = 'adopted' AND region IS NOT NULL
GROUP BY region, standard_name
ORDER BY region, authorities DESC;`,
  },
];
