import net from "node:net";
import { aMember } from "@samrad/domain/testing";
import { expect, test } from "vitest";
import { startTestServer } from "../testing/running-server.ts";

test("an upload that never ends and open sockets do not hold up a stop", { timeout: 20_000 }, async () => {
  const running = await startTestServer();
  const alva = await aMember(running.storage.db);
  const sockets = [await running.socketOf(alva), await running.socketOf()];
  const { port, host } = new URL(running.address);
  const upload = net.connect(Number(port), "127.0.0.1");
  upload.on("error", () => {});
  const head = ["POST /files HTTP/1.1", `Host: ${host}`, `Cookie: ${await running.cookieOf(alva)}`];
  const kind = ["Content-Type: multipart/form-data; boundary=x", "Content-Length: 90000", "", "--x", ""];
  upload.write([...head, ...kind].join("\r\n"));
  await new Promise((resolve) => setTimeout(resolve, 200));
  const before = Date.now();
  await running[Symbol.asyncDispose]();
  expect(Date.now() - before).toBeLessThan(8_000);
  expect(sockets.map((socket) => socket.connected)).toEqual([false, false]);
});
