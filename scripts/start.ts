import { basePath, outFolder } from "./lib/out.ts";
import { serve } from "./lib/serve.ts";
import { buildSite } from "./lib/site.ts";
import { CannotRun, run } from "./lib/stop.ts";

await run(async () => {
  if (!(await buildSite())) return 1;
  const port = Number(process.env["PORT"] ?? 4321);
  try {
    const { address } = await serve(outFolder, basePath, port);
    process.stdout.write(`\nThe catalogue is at ${address} (Ctrl+C ends it)\n`);
    return 0;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EADDRINUSE") {
      throw new CannotRun(`Port ${port} is taken. Choose another: PORT=8080 npm start`);
    }
    throw error;
  }
});
