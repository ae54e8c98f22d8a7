import type { APIRoute, GetStaticPaths } from "astro";

import { type Kind, kindNames } from "../../../../schemas/index.ts";
import { templateOf } from "../../../contribute/template.ts";

/** The YAML template of a kind, for contributors who do not use the form. */
export const getStaticPaths = (() =>
  kindNames.map((kind) => ({ params: { kind }, props: { kind } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ kind: Kind }> = ({ props: { kind } }) => new Response(templateOf(kind));
