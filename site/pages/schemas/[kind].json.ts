import type { APIRoute, GetStaticPaths } from "astro";

import { type Kind, kindNames, slugsIn } from "../../../schemas/index.ts";
import { jsonSchemaOf } from "../../../schemas/json-schema.ts";
import { catalogue } from "../../catalogue/index.ts";

export const getStaticPaths = (() =>
  kindNames.map((kind) => ({ params: { kind }, props: { kind } }))) satisfies GetStaticPaths;

/** The JSON Schema of a kind, for editors and programs that do not have the repository, with the slugs of the day. */
export const GET: APIRoute<{ kind: Kind }> = ({ props }) =>
  new Response(`${JSON.stringify(jsonSchemaOf(props.kind, slugsIn(catalogue)), undefined, 2)}\n`);
