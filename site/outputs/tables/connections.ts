import type { Entry } from "../../../schemas/index.ts";
import { type ConnectionRow, connectionsOf, type Side, sideName } from "../../estates/connections.ts";
import { authorityColumns } from "./columns.ts";
import { type ColumnOf, reference, tableOf, text, uri } from "./table.ts";

interface Connection extends ConnectionRow {
  authority: Entry<"authority">;
}

/** The connections between products and systems that authorities report, each once. */
export const connections = tableOf<Connection>({
  name: "connections",
  title: "Connections",
  description: "One row says that one authority has connected two of the products and systems that it uses.",
  columns: [
    ...authorityColumns<Connection>(({ authority }) => authority),
    ...columnsOf("product", "one", ({ from }) => from),
    ...columnsOf("other", "other", ({ to }) => to),
    reference(
      "standard",
      "The slug of the standard that the connection uses.",
      "standard",
      ({ standard }) => standard?.slug,
    ),
    uri("evidence", "Where it can be checked.", ({ evidence }) => evidence?.url),
  ],
  *sources(context) {
    for (const authority of context.catalogue.authority.values()) {
      for (const connection of connectionsOf(authority, context) ?? []) yield { authority, ...connection };
    }
  },
});

function columnsOf(name: string, which: string, side: (connection: Connection) => Side): ColumnOf<Connection>[] {
  return [
    reference(
      name,
      `The slug of the ${which} product; empty for a system that has no entry.`,
      "product",
      (connection) => {
        const of = side(connection);
        return typeof of === "string" ? undefined : of.slug;
      },
    ),
    text(`${name}_name`, `What the ${which} is called.`, (connection) => sideName(side(connection))),
  ];
}
