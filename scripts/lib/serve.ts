import { existsSync, readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { join } from "node:path";

import sirv from "sirv";

/**
 * Serves a built site as a web host would: under its base path, with its page for addresses that lead nowhere.
 *
 * @param base the path that the site is under, with `/` at both ends
 * @param port 0 takes any free one
 */
export async function serve(folder: string, base: string, port: number): Promise<{ server: Server; address: string }> {
  const files = sirv(folder, { extensions: ["html"] });
  const server = createServer((request, response) => {
    const path = request.url ?? "/";
    const notFound = (): void => {
      const page = join(folder, "404.html");
      response
        .writeHead(404, { "content-type": "text/html; charset=utf-8" })
        .end(existsSync(page) ? readFileSync(page) : "There is no such page.");
    };
    if (!path.startsWith(base)) {
      if (`${path}/` === base || path === "/") response.writeHead(302, { location: base }).end();
      else notFound();
      return;
    }
    request.url = path.slice(base.length - 1);
    files(request, response, notFound);
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(port, "127.0.0.1", resolve);
  });
  const bound = server.address();
  return { server, address: `http://localhost:${typeof bound === "object" && bound ? bound.port : port}${base}` };
}
