import { config } from "zod";

// The Content-Security-Policy forbids `eval`. This has to run before the first schema is built, because even Zod’s probe for
// `eval` is reported as a violation.
config({ jitless: true });
