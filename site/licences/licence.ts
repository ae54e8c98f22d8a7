import spdx from "spdx-license-list";

import { isOpenLicence } from "../../schemas/fields/open-licence.ts";
import type { FieldsOf } from "../../schemas/index.ts";
import { proprietary } from "../../schemas/vocabularies/licences.ts";

type Licences = FieldsOf["product"]["licences"];

/** A licence as a page shows it. */
export interface LicenceView {
  /** SPDX expression, or `proprietary`. */
  expression: string;
  /** For a tag or a list: “Open source (MIT)”, “Proprietary”, “Data: ODbL-1.0”. */
  short: string;
  /** The full name and the text of a licence that stands alone. */
  name?: string;
  url?: string;
}

/** A licence and what it is of: “Code”. */
export interface LicenceOf {
  of: string;
  licence: LicenceView;
}

/** The licence that decides whether something can be reused: of the code, or else of the data or the content. */
export function licenceOf(licences: Licences): LicenceView | undefined {
  if (licences?.code !== undefined) return licenceView(licences.code, codeWords(licences.code));
  if (licences?.data !== undefined) return licenceView(licences.data, `Data: ${inWords(licences.data)}`);
  if (licences?.content !== undefined) return licenceView(licences.content, `Content: ${inWords(licences.content)}`);
  return undefined;
}

/** All licences, each with what it is of. */
export function licencesOf({ code, content, data }: NonNullable<Licences> = {}): LicenceOf[] {
  const all = [
    { of: "Code", expression: code },
    { of: "Content", expression: content },
    { of: "Data", expression: data },
  ];
  return all.flatMap(({ of, expression }) =>
    expression === undefined ? [] : [{ of, licence: licenceView(expression) }],
  );
}

/** A licence with its full name, where it is one of the SPDX list and not an expression of several. */
export function licenceView(expression: string, short = inWords(expression)): LicenceView {
  const listed = Object.hasOwn(spdx, expression) ? spdx[expression] : undefined;
  return {
    expression,
    short,
    ...(listed ? { name: listed.name, url: `https://spdx.org/licenses/${expression}.html` } : {}),
  };
}

function codeWords(expression: string): string {
  if (expression === proprietary) return "Proprietary";
  return isOpenLicence(expression) ? `Open source (${expression})` : expression;
}

function inWords(expression: string): string {
  return expression === proprietary ? "Proprietary" : expression;
}
