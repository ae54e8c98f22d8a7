/** Renders the pages. It is bundled with them, so that a later build can do so without anything being bundled again. */
import type { AstroPrerenderer } from "astro";
import { createApp } from "astro/app/entrypoint";
import { StaticPaths } from "astro:static-paths";

const app = createApp({ streaming: false });

// Astro would answer with a page that says that something is wrong, for whoever asks a server; here that ends the build.
app.renderError = (request, { error, status }) => {
  throw error instanceof Error ? error : new Error(`${request.url} cannot be rendered: status ${String(status)}.`);
};

export const getStaticPaths: AstroPrerenderer["getStaticPaths"] = () => new StaticPaths(app).getAll();

export const render: AstroPrerenderer["render"] = (request, { routeData }) => app.render(request, { routeData });
