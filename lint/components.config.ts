import { defineConfig } from "oxlint";

import settings from "../oxlint.config.ts";

/** The config for components’ code: the general rules only. ESLint checks the rooms of components. */
export default defineConfig({ ...settings, jsPlugins: [], overrides: [], ignorePatterns: [] });
