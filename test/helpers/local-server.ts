import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";

import { onTestFinished } from "vitest";

/**
 * Starts an HTTP server on localhost, and closes it with its connections after the test.
 *
 * @param onEnd the hook that closes it: `afterAll` for a server that the tests of a file share
 */
export async function startServer(
  listener: RequestListener,
  onEnd: (end: () => Promise<void>) => void = onTestFinished,
): Promise<{ server: Server; port: number }> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onEnd(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return { server, port: (server.address() as AddressInfo).port };
}
