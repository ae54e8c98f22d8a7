import { defineConfig } from "oxlint";

import settings from "../oxlint.config.ts";

/** For the code of components: what is a fault in any code. ESLint knows which room a component is in. */
export default defineConfig({ ...settings, jsPlugins: [], overrides: [], ignorePatterns: [] });
