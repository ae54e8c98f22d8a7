import type { APIRoute, GetStaticPaths } from "astro";

import { kindNames } from "../../../schemas/index.ts";
import { cardDrawing, type CardSubject } from "../../social-card.ts";

export const getStaticPaths = (() =>
  (["catalogue", ...kindNames] as const).map((subject) => ({
    params: { subject },
    props: { subject },
  }))) satisfies GetStaticPaths;

/** The social card as SVG, from which the image is generated. */
export const GET: APIRoute<{ subject: CardSubject }> = ({ props }) => new Response(cardDrawing(props.subject));
