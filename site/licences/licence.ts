import spdx from "spdx-license-list";

import { isOpenLicence } from "../../schemas/fields/open-licence.ts";
import type { FieldsOf } from "../../schemas/index.ts";
import { proprietary } from "../../schemas/vocabularies/licences.ts";

type Licences = FieldsOf["product"]["licences"];

/** The view of a licence. */
export interface LicenceView {
  /** SPDX expression, or `proprietary`. */
  expression: string;
  /** The label for tags and lists: “Open source (MIT)”, “Proprietary”, “Data: ODbL-1.0”. */
  short: string;
  /** The full name and address of the text, if it is a single licence. */
  name?: string;
  url?: string;
}

/** A licence and its subject: “Code”. */
export interface LicenceOf {
  of: string;
  licence: LicenceView;
}

/** The licence that decides about reuse: of the code, or else of the data or the content. */
export function licenceOf(licences: Licences): LicenceView | undefined {
  if (licences?.code !== undefined) return licenceView(licences.code, codeWords(licences.code));
  if (licences?.data !== undefined) return licenceView(licences.data, `Data: ${inWords(licences.data)}`);
  if (licences?.content !== undefined) return licenceView(licences.content, `Content: ${inWords(licences.content)}`);
  return undefined;
}

/** All licences with their subject. */
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

/** Makes the view of a licence, with its full name if it is a single one of the SPDX list. */
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
