import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import net from "node:net";
import { getPriority, tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { expect, test } from "vitest";
import { startTestServer } from "../testing/scratch-database.ts";
import { checkOwner } from "./cluster.ts";
import { embeddedServerUrl, startEmbeddedServer } from "./embedded-server.ts";

function aFolder() {
  const folder = mkdtempSync(path.join(tmpdir(), "samrad-embedded-"));
  chmodSync(folder, 0o755);
  const dispose = () => rmSync(folder, { recursive: true, force: true });
  return { folder, [Symbol.dispose]: dispose };
}

async function ask<T>(url: string, query: string): Promise<T | undefined> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<{ answer: T }>(query)).rows[0]?.answer;
  } finally {
    await client.end();
  }
}

test(
  "two who start a new folder at once find one server, that folds every Nordic letter",
  { timeout: 60_000 },
  async () => {
    using place = aFolder();
    // What somebody who was killed while making the cluster leaves behind.
    mkdirSync(path.join(place.folder, "postgres.new-left"));
    const [one, other] = await Promise.all([startEmbeddedServer(place.folder), startEmbeddedServer(place.folder)]);
    expect(one.url).toBe(other.url);
    expect(one.started).not.toBe(other.started);
    expect(await ask(one.url, "select lower('ÅÄÖÆØ') as answer")).toBe("åäöæø");
    const postmaster = Number.parseInt(readFileSync(path.join(place.folder, "postgres/postmaster.pid"), "utf8"), 10);
    expect(getPriority(postmaster)).toBeGreaterThan(getPriority());
    await one.stop();
    expect(existsSync(path.join(place.folder, "postgres/postmaster.pid"))).toBe(false);
    expect(
      readdirSync(place.folder).filter((name) => name.startsWith("postgres.new-") && name !== "postgres.new-left"),
    ).toEqual([]);
  },
);

test("a killed server comes back with what was committed", { timeout: 60_000 }, async () => {
  using place = aFolder();
  const server = await startEmbeddedServer(place.folder);
  await ask(server.url, "create table kept as select 7 as n");
  process.kill(
    Number.parseInt(readFileSync(path.join(place.folder, "postgres/postmaster.pid"), "utf8"), 10),
    "SIGKILL",
  );
  await server.revive();
  expect(await ask(server.url, "select n as answer from kept")).toBe(7);
  await server.stop();
});

test("a pid file whose number is another program's now does not stop the start", { timeout: 60_000 }, async () => {
  using place = aFolder();
  const [server, other] = [await startEmbeddedServer(place.folder), await startTestServer()];
  const pidFile = path.join(place.folder, "postgres/postmaster.pid");
  const left = readFileSync(pidFile, "utf8").split("\n").slice(1).join("\n");
  const client = new pg.Client({ connectionString: other.url });
  await client.connect();
  const { rows } = await client.query<{ pid: number }>("select pg_backend_pid() as pid");
  await server.stop();
  for (const pid of [process.pid, rows[0]!.pid]) {
    writeFileSync(pidFile, `${pid}\n${left}`);
    const again = await startEmbeddedServer(place.folder);
    expect(again.started).toBe(true);
    await again.stop();
  }
  await client.end();
});

test("a port that a silent program has taken is given up", { timeout: 60_000 }, async () => {
  using place = aFolder();
  const before = await startEmbeddedServer(place.folder);
  await before.stop();
  const squatter = net.createServer((socket) => socket.resume()).listen(Number(new URL(before.url).port), "127.0.0.1");
  await new Promise((resolve) => squatter.once("listening", resolve));
  const after = await startEmbeddedServer(place.folder);
  expect(after.url).not.toBe(before.url);
  expect(embeddedServerUrl(place.folder)).toBe(after.url);
  await after.stop();
  await new Promise((resolve) => squatter.close(resolve));
});

test("a copy of the data that belongs to somebody else is refused at once, with what to do", () => {
  using place = aFolder();
  const uid = statSync(place.folder).uid;
  expect(() => checkOwner({ data: place.folder, account: { uid, gid: uid } })).not.toThrow();
  const another = { uid: uid + 1, gid: uid + 1 };
  expect(() => checkOwner({ data: place.folder, account: another })).toThrow(`chown -R ${uid + 1} ${place.folder}`);
});
