import { config } from "zod";

// The Content-Security-Policy forbids code made from text. Zod is told so before the first schema is made, because even
// trying is reported as a breach.
config({ jitless: true });
