import { childOf, metaOf } from "../../schemas/fields/describe.ts";
import { type IdentifierName, identifierNames, identifierPage, identifiers } from "../../schemas/fields/identifiers.ts";
import type { FieldsOf } from "../../schemas/index.ts";

/** An identifier in an external register, with its page there if known. */
export interface IdentifierView {
  title: string;
  identifier: string;
  url: string | undefined;
}

/** The identifiers of an entry, in the order of their fields. */
export function identifiersOf(data: Pick<FieldsOf["product"], "identifiers">): IdentifierView[] {
  return identifierNames.flatMap((name) => {
    const identifier = data.identifiers?.[name];
    return identifier === undefined
      ? []
      : [{ title: identifierTitle(name), identifier, url: identifierPage(name, identifier) }];
  });
}

/** The name of an identifier’s register. */
export function identifierTitle(name: IdentifierName): string {
  const field = childOf(identifiers, name);
  return (field && metaOf(field).title) ?? name;
}
