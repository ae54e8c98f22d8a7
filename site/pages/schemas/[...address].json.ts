import type { APIRoute, GetStaticPaths } from "astro";

import { type FormName, formNames } from "../../../schemas/forms.ts";
import { modelVersion, slugsIn } from "../../../schemas/index.ts";
import { jsonSchemaOf } from "../../../schemas/json-schema.ts";
import { catalogue } from "../../catalogue/index.ts";

/** Each at an address that stays the same and is the newest, and at one with the version of the model. */
export const getStaticPaths = (() =>
  formNames.flatMap((kind) =>
    [kind, `v${modelVersion}/${kind}`].map((address) => ({ params: { address }, props: { kind } })),
  )) satisfies GetStaticPaths;

/** The JSON Schema of a kind, or of the settings, for editors and programs that do not have the repository, with the slugs of the day. */
export const GET: APIRoute<{ kind: FormName }> = ({ props }) =>
  new Response(`${JSON.stringify(jsonSchemaOf(props.kind, slugsIn(catalogue)), undefined, 2)}\n`);
