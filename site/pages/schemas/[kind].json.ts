import type { APIRoute, GetStaticPaths } from "astro";

import { jsonSchemaOf, type Kind, kindNames } from "../../../schemas/index.ts";

export const getStaticPaths = (() =>
  kindNames.map((kind) => ({ params: { kind }, props: { kind } }))) satisfies GetStaticPaths;

/** The JSON Schema of a kind, for editors and programs that do not have the repository. */
export const GET: APIRoute<{ kind: Kind }> = ({ props }) =>
  new Response(`${JSON.stringify(jsonSchemaOf(props.kind), undefined, 2)}\n`);
