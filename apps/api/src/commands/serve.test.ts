import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import net from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { openDatabase } from "@samrad/db/client";
import { embeddedServerUrl } from "@samrad/db/embedded-server";
import type { MemberContext } from "@samrad/domain/context";
import { aDocument, aMember, aSpace, aThread } from "@samrad/domain/testing";
import { createTRPCClient, httpLink } from "@trpc/client";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { signToken } from "../actors.ts";
import type { AppRouter } from "../router.ts";

const secret = randomBytes(32).toString("hex");
const folder = mkdtempSync(path.join(tmpdir(), "samrad-serve-"));
const root = path.join(import.meta.dirname, "../..");
const processes: ChildProcess[] = [];
let port: number;

async function freePort(): Promise<number> {
  const server = net.createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const { port: free } = server.address() as net.AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return free;
}

/** The application in a process of its own, and what it has printed. */
function start(env: NodeJS.ProcessEnv = {}) {
  const child = spawn(process.execPath, ["--import", "tsx", "src/main.ts", "serve"], {
    cwd: root,
    env: { ...process.env, DATABASE_URL: "", PORT: String(port), SAMRAD_DATA: folder, SAMRAD_SECRET: secret, ...env },
  });
  processes.push(child);
  let output = "";
  child.stdout.on("data", (chunk) => (output += chunk));
  child.stderr.on("data", (chunk) => (output += chunk));
  const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
  return { child, ended, output: () => output };
}

const address = () => `http://127.0.0.1:${port}`;

async function isReady() {
  const response = await fetch(`${address()}/readyz`);
  expect(response.status).toBe(200);
}
const untilReady = () => vi.waitFor(isReady, { timeout: 40_000, interval: 100 });

async function inDatabase<T>(work: (db: ReturnType<typeof openDatabase>["db"]) => Promise<T>): Promise<T> {
  const database = openDatabase(embeddedServerUrl(folder)!, 2);
  try {
    return await work(database.db);
  } finally {
    await database.close();
  }
}

async function clientOf(member: MemberContext) {
  const token = await inDatabase(
    async (db) => (await db.session.findUniqueOrThrow({ where: { id: member.actor.sessionId } })).token,
  );
  const headers = { cookie: `samrad.session_token=${encodeURIComponent(signToken(token, secret))}` };
  return createTRPCClient<AppRouter>({ links: [httpLink({ url: `${address()}/trpc`, headers })] });
}

beforeAll(async () => {
  chmodSync(folder, 0o755);
  port = await freePort();
});
afterAll(async () => {
  for (const child of processes) child.kill("SIGKILL");
  const last = start();
  await untilReady();
  last.child.kill("SIGTERM");
  await last.ended;
  rmSync(folder, { recursive: true, force: true });
});

/** Replies until told to stop; the ids of those that were acknowledged. */
function keepWriting(client: Awaited<ReturnType<typeof clientOf>>, threadId: string) {
  const acknowledged: string[] = [];
  let stopped = false;
  const writer = async () => {
    while (!stopped) {
      const id = uuidv7();
      try {
        await client.thread.reply.mutate({ id, threadId, lang: "sv", document: aDocument("Ett svar.") });
        acknowledged.push(id);
      } catch {
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    }
  };
  const done = Promise.all([writer(), writer(), writer()]);
  const stop = async () => {
    stopped = true;
    await done;
    return acknowledged;
  };
  return { acknowledged, stop };
}

async function expectAllKept(threadId: string, acknowledged: string[]) {
  await inDatabase(async (db) => {
    const posts = await db.post.findMany({
      where: { threadId },
      select: { id: true, number: true },
      orderBy: { number: "asc" },
    });
    const kept = new Set(posts.map((post) => post.id));
    expect(acknowledged.filter((id) => !kept.has(id))).toEqual([]);
    expect(posts.map((post) => post.number)).toEqual(posts.map((_, index) => index + 1));
    expect(await db.thread.findUniqueOrThrow({ where: { id: threadId } })).toMatchObject({ postCount: posts.length });
  });
}

test(
  "a killed application and a killed database lose nothing that was acknowledged",
  { timeout: 180_000 },
  async () => {
    let app = start();
    await untilReady();

    const second = start({ PORT: String(await freePort()) });
    expect(await second.ended).toBe(1);
    expect(second.output()).toContain("already running on the data folder");

    const { member, threadId } = await inDatabase(async (db) => {
      const author = await aMember(db);
      return { member: author, threadId: (await aThread(author, { spaceId: (await aSpace(db)).id })).id };
    });
    const client = await clientOf(member);

    const first = keepWriting(client, threadId);
    await vi.waitFor(() => expect(first.acknowledged.length).toBeGreaterThan(20), { timeout: 20_000 });
    app.child.kill("SIGKILL");
    await app.ended;
    const beforeKill = await first.stop();
    app = start();
    await untilReady();
    await expectAllKept(threadId, beforeKill);

    const next = keepWriting(client, threadId);
    await vi.waitFor(() => expect(next.acknowledged.length).toBeGreaterThan(20), { timeout: 20_000 });
    const postmaster = Number.parseInt(readFileSync(path.join(folder, "postgres/postmaster.pid"), "utf8"), 10);
    process.kill(postmaster, "SIGKILL");
    const atKill = next.acknowledged.length;
    await vi.waitFor(() => expect(next.acknowledged.length).toBeGreaterThan(atKill + 20), {
      timeout: 60_000,
      interval: 100,
    });
    await expectAllKept(threadId, await next.stop());

    app.child.kill("SIGTERM");
    expect(await app.ended).toBe(0);
    expect(existsSync(path.join(folder, "postgres/postmaster.pid"))).toBe(false);
  },
);
