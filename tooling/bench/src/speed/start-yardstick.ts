import { spawn } from "node:child_process";
import path from "node:path";
import { freePort, root } from "../network/app.ts";
import type { Network } from "../network/network.ts";

/** The rows of the network in tables as plain as can be. */
const tables = `
  create schema yardstick;
  create table yardstick.person as select id, name from person;
  create table yardstick.thread as select id, title, author_id, post_count, last_post_at from thread;
  create table yardstick.post as select thread_id, number, author_id, text, created_at from post;
  alter table yardstick.person add primary key (id);
  alter table yardstick.thread add primary key (id);
  alter table yardstick.post add primary key (thread_id, number);
  alter table yardstick.post alter created_at set default now();
  create index on yardstick.thread (last_post_at desc);
  create sequence yardstick.number start 1000000;
  analyze yardstick.person, yardstick.thread, yardstick.post`;

export type Yardstick = { address: string; pid: number; stop(): Promise<void> };

async function untilAnswers(address: string): Promise<void> {
  for (let look = 0; look < 200; look++) {
    const ok = await fetch(`${address}/threads`).then(
      (response) => response.ok,
      () => false,
    );
    if (ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("The yardstick did not start.");
}

/** Starts the bare server that the product is held against, on a copy of the same rows in the same PostgreSQL. */
export async function startYardstick({ pool, url }: Network): Promise<Yardstick> {
  await pool.query(tables);
  const port = await freePort();
  const child = spawn(process.execPath, ["--import", "tsx", path.join(import.meta.dirname, "yardstick.ts")], {
    cwd: root,
    env: { PATH: process.env.PATH, NODE_ENV: "production", DATABASE_URL: url, PORT: String(port) },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const ended = new Promise((resolve) => child.on("exit", resolve));
  const address = `http://127.0.0.1:${port}`;
  await untilAnswers(address);
  return {
    address,
    pid: child.pid!,
    async stop() {
      child.kill("SIGTERM");
      await ended;
    },
  };
}
