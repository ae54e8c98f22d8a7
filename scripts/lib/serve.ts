import { readFileSync, type ReadStream } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { join } from "node:path";

import send from "send";

import { embedFolder } from "../../schemas/address.ts";
import { CommandError, isSystemError } from "./stop.ts";

/**
 * Serves a built site on this machine as a web host should: under its base path, with its 404 page, and with a
 * Content-Security-Policy header that lets other sites frame only the pages for embedding. Files may change and disappear
 * meanwhile, as during a rebuild.
 *
 * @param base the path that the site is under, with `/` at both ends
 * @param port 0 for any free one
 * @throws CommandError for a port that is taken or forbidden
 */
export async function serve(folder: string, base: string, port: number): Promise<{ server: Server; address: string }> {
  const server = createServer((request, response) => {
    answer(request, response, folder, base);
  });
  await listen(server, port);
  const bound = server.address();
  return { server, address: `http://localhost:${typeof bound === "object" && bound ? bound.port : port}${base}` };
}

/**
 * Checks that a port is available, before there is anything to serve.
 *
 * @throws CommandError for a port that is taken or forbidden
 */
export async function reservePort(port: number): Promise<void> {
  const server = createServer();
  await listen(server, port);
  await new Promise((resolve) => server.close(resolve));
}

/** Why a port cannot be listened on, by the system’s code. */
const refusals: Readonly<Record<string, string>> = {
  EADDRINUSE: "is taken",
  // Many systems keep the ports below 1024 for administrators.
  EACCES: "is not for you to use",
};

async function listen(server: Server, port: number): Promise<void> {
  try {
    await new Promise<void>((resolve, reject) => {
      server.once("error", reject).listen(port, "127.0.0.1", resolve);
    });
  } catch (error) {
    const reason = isSystemError(error) ? refusals[error.code] : undefined;
    if (reason === undefined) throw error;
    throw new CommandError(`Port ${port} ${reason}. Choose another: PORT=8080 npm start`);
  }
}

function answer(request: IncomingMessage, response: ServerResponse, folder: string, base: string): void {
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.writeHead(405, { allow: "GET, HEAD" }).end();
    return;
  }
  const { url = "/" } = request;
  const [path = "/"] = url.split("?");
  const query = url.slice(path.length);
  if (!path.startsWith(base)) {
    if (`${path}/` === base || path === "/") redirect(response, base + query);
    else notFound(response, folder);
    return;
  }
  if (hasInvalidRange(request.headers.range)) delete request.headers.range;
  const address = path.slice(base.length - 1);
  response.setHeader("content-security-policy", `frame-ancestors ${address.startsWith(embedFolder) ? "*" : "'none'"}`);
  send(request, address, { root: folder, extensions: ["html"], dotfiles: "allow", ...keepingOf(address) })
    .on("directory", () => {
      redirect(response, `${path.replace(/^\/+/, "/")}/${query}`);
    })
    .on("stream", (file: ReadStream) => {
      file.once("end", () => {
        // The file was truncated while it was sent: without this, the client would wait for the rest.
        if (file.bytesRead < Number(response.getHeader("content-length"))) response.destroy();
      });
    })
    .on("error", ({ status }: { status: number }) => {
      if (response.headersSent) response.destroy();
      else if (status === 412 || status === 416) response.writeHead(status).end();
      else notFound(response, folder);
    })
    .pipe(response);
}

/** Whether a list of several ranges has one that ends before it begins. Such a list is ignored as a whole (RFC 9110, 14.2). */
function hasInvalidRange(header = ""): boolean {
  const ranges = header.replace("bytes=", "").split(",");
  return (
    ranges.length > 1 &&
    ranges.map((range) => range.trim().split("-")).some(([start, end]) => end !== "" && Number(start) > Number(end))
  );
}

/** Returns the Cache-Control of an address: files with a content hash in their name are immutable. */
function keepingOf(address: string): { immutable: boolean; maxAge: string } {
  return address.startsWith("/_astro/") ? { immutable: true, maxAge: "1 year" } : { immutable: false, maxAge: "0" };
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(302, { location }).end();
}

function notFound(response: ServerResponse, folder: string): void {
  for (const name of response.getHeaderNames()) response.removeHeader(name);
  response
    .writeHead(404, { "content-type": "text/html; charset=utf-8" })
    .end(pageIn(folder) ?? "There is no such page.");
}

/** Returns the site’s 404 page, if it has one. */
function pageIn(folder: string): Buffer | undefined {
  try {
    return readFileSync(join(folder, "404.html"));
  } catch {
    return undefined;
  }
}
