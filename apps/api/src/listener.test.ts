import { createServer } from "node:net";
import { afterEach, expect, test } from "vitest";
import { listen, type Listener } from "./listener.ts";

let listener: Listener | undefined;
const open = async (port = 0) => {
  listener = await listen({ port, host: "127.0.0.1", publicUrl: undefined });
  return listener;
};
afterEach(() => listener?.close());

test("before the application has come the process says that it lives and is not ready", async () => {
  const { address } = await open();
  expect((await fetch(`${address}/healthz`)).status).toBe(200);
  const ready = await fetch(`${address}/readyz`);
  expect(ready.status).toBe(503);
  expect(ready.headers.get("retry-after")).toBe("5");
  expect(ready.headers.get("content-security-policy")).toContain("default-src 'none'");
});

test("what asks for data waits for the application, with its body; all goes to it from then on", async () => {
  const { address, ...door } = await open();
  const asked = fetch(`${address}/trpc/thread.reply`, { method: "POST", body: "a reply" });
  await fetch(`${address}/healthz`);
  door.hand((request, response) => {
    let body = "";
    request.on("data", (chunk) => (body += String(chunk)));
    request.on("end", () => response.end(`${request.url} ${body}`));
  });
  expect(await (await asked).text()).toBe("/trpc/thread.reply a reply");
  expect(await (await fetch(`${address}/healthz`)).text()).toBe("/healthz ");
});

test("nothing is under way when nobody asks, and who waits is let go when it closes", async () => {
  const { address, ...door } = await open();
  await door.answered();
  const asked = fetch(`${address}/trpc/thread.page`);
  await fetch(`${address}/healthz`);
  await door.close();
  await expect(asked).rejects.toThrow("fetch failed");
});

test("a port that is taken is told", async () => {
  const other = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => other.once("listening", resolve));
  const { port } = other.address() as { port: number };
  await expect(open(port)).rejects.toMatchObject({ code: "EADDRINUSE" });
  other.close();
});
