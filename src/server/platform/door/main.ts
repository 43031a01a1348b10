// The server's own program: Next's pages behind the door. It runs without the loader that other programs use, because
// every module would pass through that; so its files name one another with their endings and use types only to be erased.
import type { RequestListener } from "node:http";
import { parseArgs } from "node:util";
import next from "next";
import { parseProxies } from "./client-address.ts";
import { openDoor } from "./door.ts";
import { keepPublicPages } from "./public-page.ts";
import { renderInside } from "./render.ts";

const { values } = parseArgs({ options: { dev: { type: "boolean", default: false } } });
const { HOST: hostname = "0.0.0.0", PORT = "3000", NEXTAUTH_URL: publicUrl = "", XINQIAO_TRUSTED_PROXIES = "" } = process.env;
const { XINQIAO_ANY_HOST, XINQIAO_PUBLIC_PAGE_SECONDS = "60" } = process.env;
const port = Number(PORT);

const trusted = parseProxies(XINQIAO_TRUSTED_PROXIES);
if (trusted === null) throw new Error("XINQIAO_TRUSTED_PROXIES names something that is neither an address nor a network.");

const pages = next({ dev: values.dev, hostname, port });
await pages.prepare().catch(giveUp);
const handle = pages.getRequestHandler();
const serve: RequestListener = (request, response) => void handle(request, response);
const seconds = values.dev ? 0 : Number(XINQIAO_PUBLIC_PAGE_SECONDS);
const publicPages = seconds > 0 ? keepPublicPages(renderInside(serve, new URL(publicUrl).host), seconds) : undefined;
const door = openDoor(serve, { publicUrl, anyHost: XINQIAO_ANY_HOST === "1", trusted, dev: values.dev, publicPages });
door.on("upgrade", (request, socket, head) => (values.dev ? void pages.getUpgradeHandler()(request, socket, head) : socket.destroy()));
// A balancer that keeps its connections for a minute must not find one closed that it is about to use.
door.keepAliveTimeout = 65_000;
// A delivery of a gigabyte over a slow line takes longer than Node's five minutes; its reader has a bound of its own.
door.requestTimeout = 1_800_000;
door.once("error", giveUp);
door.listen(port, hostname);

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => {
    door.close(() => process.exit(0));
    door.closeIdleConnections();
    // Somebody may keep a connection open for as long as they like; the others have had their answers by then.
    setTimeout(() => process.exit(0), 2_000).unref();
  });
}

/** Next writes down every error that nobody caught, and stays; without its pages or its port a server must end, so that it is started anew. */
function giveUp(error: Error): never {
  process.stderr.write(`${error.stack ?? error.message}\n`);
  process.exit(1);
}
