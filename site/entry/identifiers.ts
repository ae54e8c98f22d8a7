import { childOf, metaOf } from "../../schemas/fields/describe.ts";
import { type IdentifierName, identifierNames, identifierPage, identifiers } from "../../schemas/fields/identifiers.ts";
import type { FieldsOf } from "../../schemas/index.ts";

/** What a register elsewhere calls a thing, with its page there where that is known. */
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

/** What the register of an identifier is called. */
export function identifierTitle(name: IdentifierName): string {
  const field = childOf(identifiers, name);
  return (field && metaOf(field).title) ?? name;
}
