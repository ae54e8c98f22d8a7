import type { APIRoute, GetStaticPaths } from "astro";

import { kindNames } from "../../../schemas/index.ts";
import { cardDrawing, type CardSubject } from "../../social-card.ts";

export const getStaticPaths = (() =>
  (["catalogue", ...kindNames] as const).map((subject) => ({
    params: { subject },
    props: { subject },
  }))) satisfies GetStaticPaths;

/** The drawing of the picture that other sites show beside a link to this one. */
export const GET: APIRoute<{ subject: CardSubject }> = ({ props }) => new Response(cardDrawing(props.subject));
