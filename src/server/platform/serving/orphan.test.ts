import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import net from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, describe, expect, it } from "vitest";
import { findPortHolder, portIsTaken, portStaysTaken } from "./port";

const host = "127.0.0.1";
const started: ChildProcess[] = [];
afterEach(() => started.splice(0).forEach((child) => child.kill("SIGKILL")));

// Listens on any port, says which, and stays; with "deaf" it does not heed being asked to end.
const listener = (deaf = false) => `
  ${deaf ? 'process.on("SIGTERM", () => {});' : ""}
  require("node:net").createServer().listen(0, "${host}", function () { console.log(this.address().port + " " + process.pid); });`;

/** A parent that starts a listener as the server's family does, and hands its words on. */
const parentOf = (code: string) => `
  import { Family } from "./src/server/platform/serving/child.ts";
  new Family().start(["-e", ${JSON.stringify(code)}], process.env);
  setInterval(() => {}, 1000);`;

async function firstWords(child: ChildProcess): Promise<[port: number, pid: number]> {
  const [words] = (await once(child.stdout ?? process.stdin, "data")) as [Buffer];
  const [port = 0, pid = 0] = words.toString().trim().split(" ").map(Number);
  return [port, pid];
}

function start(words: readonly string[]): ChildProcess {
  const child = spawn(process.execPath, words, { stdio: ["ignore", "pipe", "inherit"] });
  started.push(child);
  return child;
}

describe("a child of a server that is killed outright", () => {
  it("ends by itself and gives the port back, so that the next start finds it free", async () => {
    const parent = start(["--import", "tsx", "--input-type=module", "-e", parentOf(listener())]);
    const [port] = await firstWords(parent);
    expect(await portIsTaken(port, host)).toBe(true);
    parent.kill("SIGKILL");
    expect(await portStaysTaken(port, host)).toBe(false);
  }, 30_000);

  it("is ended by force when it does not heed", async () => {
    const parent = start(["--import", "tsx", "--input-type=module", "-e", parentOf(listener(true))]);
    const [port] = await firstWords(parent);
    parent.kill("SIGKILL");
    await pause(2_000);
    expect(await portIsTaken(port, host)).toBe(true);
    expect(await portStaysTaken(port, host, 15_000)).toBe(false);
  }, 40_000);
});

describe("the holder of a port", () => {
  it("is named with its number and command", async () => {
    const [port, pid] = await firstWords(start(["-e", listener()]));
    expect(findPortHolder(port)).toMatchObject({ pid, command: expect.stringContaining("node") as string });
  });

  it("is nobody when the port is free, or only connected from", async () => {
    const server = net.createServer().listen(0, host);
    await once(server, "listening");
    const { port } = server.address() as net.AddressInfo;
    const peer = net.connect(port, host);
    await once(peer, "connect");
    const own = (peer.address() as net.AddressInfo).port;
    expect(findPortHolder(own)).toBeUndefined();
    peer.destroy();
    server.close();
    await once(server, "close");
    expect(findPortHolder(port)).toBeUndefined();
  });
});
