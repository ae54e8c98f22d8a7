/** Renders the pages. Bundled with them, so that a later build can reuse it without bundling. */
import type { AstroPrerenderer } from "astro";
import { createApp } from "astro/app/entrypoint";
import { StaticPaths } from "astro:static-paths";

const app = createApp({ streaming: false });

// Astro would respond with an error page, as for a server; a build must fail.
app.renderError = (request, { error, status }) => {
  throw error instanceof Error ? error : new Error(`${request.url} cannot be rendered: status ${String(status)}.`);
};

export const getStaticPaths: AstroPrerenderer["getStaticPaths"] = () => new StaticPaths(app).getAll();

export const render: AstroPrerenderer["render"] = (request, { routeData }) => app.render(request, { routeData });
