import { spawnSync } from "node:child_process";
import net from "node:net";
import path from "node:path";
import { freePort, root, startApp } from "../network/app.ts";
import { aDice } from "../network/corpus.ts";
import { openNetwork } from "../network/network.ts";
import type { Outcome } from "./outcome.ts";

const rawRequests = 2_000;
const longest = 2_000;

/** Every procedure with inputs made from its schema: the test of the API, with more rounds. */
export function fuzzProcedures(rounds: number): Outcome {
  const { status, stdout } = spawnSync("npx", ["vitest", "run", "src/hostile-input", "--testTimeout=600000"], {
    cwd: path.join(root, "apps/api"),
    env: { ...process.env, HOSTILE_ROUNDS: String(rounds), HOSTILE_SEED: "7", NO_COLOR: "1" },
    encoding: "utf8",
  });
  const procedures = /Tests\s+.*?(\d+) passed/.exec(stdout)?.[1] ?? "0";
  const failed = stdout.split("\n").filter((line) => /AssertionError|^ FAIL /.test(line.trimEnd()));
  return {
    name: "inputs made from the schemas",
    ok: status === 0,
    seen: `${procedures} procedures of ${rounds} inputs each answered without 5xx, without a trace, within 2 s ${failed.slice(0, 6).join(" ")}`.trim(),
  };
}

const pieces = [
  "GET / HTTP/1.1",
  "POST /trpc/thread.reply HTTP/1.1",
  "GET /trpc/%00 HTTP/1.1",
  "GET /trpc/thread.list,thread.list?batch=1&input={ HTTP/1.1",
  "PUT /files HTTP/1.1",
  "GET /socket.io/?EIO=4&transport=polling HTTP/1.1",
  "GET /socket.io/?EIO=9&transport=x HTTP/1.1",
  "OPTIONS * HTTP/1.1",
  "GET /trpc/__proto__?batch=1 HTTP/1.1",
  "GET /../../etc/passwd HTTP/1.1",
  "GET /%e0%80%af HTTP/1.1",
  "GET /threads/%ff HTTP/1.1",
  "BREW /pot HTTP/1.1",
  "GET / HTTP/9.9",
  "\u0000\u0001",
  "Host: localhost",
  "Content-Length: -1",
  "Content-Length: 99999999999",
  "Content-Length: 5",
  "Transfer-Encoding: chunked",
  "Transfer-Encoding: gzip, chunked",
  "Content-Type: application/json",
  "Content-Type: multipart/form-data; boundary=x",
  "Cookie: samrad.session_token=%",
  "Cookie: a=b; a=b; =",
  "Accept-Encoding: gzip;q=x",
  "Range: bytes=9-1",
  "Connection: close",
  "Upgrade: websocket",
  'If-None-Match: "',
  "X: " + "y".repeat(9_000),
  "",
  "",
  "{}",
  "5\r\nabc",
  "[[[",
  "--x\r\n\r\n",
];

type Answered = { text: string; took: number };

function sendRaw(port: number, bytes: string): Promise<Answered> {
  const began = performance.now();
  return new Promise((resolve) => {
    let text = "";
    const socket = net.connect(port, "127.0.0.1", () => socket.end(bytes, "latin1"));
    socket.setTimeout(longest, () => socket.destroy());
    socket.on("data", (chunk) => (text += chunk.toString("latin1")));
    socket.on("error", () => {});
    socket.on("close", () => resolve({ text, took: performance.now() - began }));
  });
}

/** Requests that are none, or nearly. */
export async function fuzzHttp(): Promise<Outcome> {
  const network = await openNetwork(1);
  const port = await freePort();
  const app = await startApp({ folder: network.folder, port });
  const dice = aDice(5);
  const bad: string[] = [];
  let slowest = 0;
  for (let number = 0; number < rawRequests; number++) {
    const lines = Array.from({ length: 2 + Math.floor(dice() * 6) }, () => pieces[Math.floor(dice() * pieces.length)]!);
    const request = `${dice() < 0.8 ? `${pieces[Math.floor(dice() * 14)]}\r\n` : ""}${lines.join("\r\n")}\r\n\r\n`;
    const { text, took } = await sendRaw(port, request);
    slowest = Math.max(slowest, took);
    if (/^HTTP\/1\.\d 5|node_modules|\.ts:\d|    at /.test(text) || took >= longest)
      bad.push(`${JSON.stringify(request.slice(0, 120))} -> ${text.slice(0, 120)}`);
  }
  const alive = await fetch(`${app.address}/readyz`).then((response) => response.ok);
  await app.stop();
  await network.close();
  return {
    name: "raw HTTP",
    ok: alive && bad.length === 0,
    seen: `${rawRequests} requests, ${bad.length} bad, slowest ${slowest.toFixed(0)} ms ${bad.slice(0, 3).join(" | ")}`.trim(),
  };
}
