/// <reference types="astro/client" />

/** Made by the writer of pages. */
declare module "virtual:routes" {
  /** The files of components that are pages. */
  export const routes: ReadonlySet<string>;
}
