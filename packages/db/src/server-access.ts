import { randomBytes } from "node:crypto";
import * as fs from "node:fs";
import net from "node:net";
import path from "node:path";

/** How the server of a data folder is reached; nobody but its owner may read it. */
export type Access = { port: number; password: string };

export const superuser = "samrad";
export const database = "samrad";

const accessFile = (folder: string) => path.join(folder, "server.json");

export function readAccess(folder: string): Access | undefined {
  const file = accessFile(folder);
  return fs.existsSync(file) ? (JSON.parse(fs.readFileSync(file, "utf8")) as Access) : undefined;
}

function writeBeside(folder: string, access: Access): string {
  const temporary = `${accessFile(folder)}.${process.pid}`;
  fs.writeFileSync(temporary, JSON.stringify(access), { mode: 0o600 });
  return temporary;
}

/** Makes the access of a new folder, or finds the one that another process has made meanwhile. */
export async function createAccess(folder: string): Promise<Access> {
  const temporary = writeBeside(folder, { port: await freePort(), password: randomBytes(18).toString("base64url") });
  try {
    // Unlike renaming, linking fails where there is one already.
    fs.linkSync(temporary, accessFile(folder));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    fs.rmSync(temporary);
  }
  return readAccess(folder)!;
}

/** The same access with a port that is free: the old one belongs to another program now. */
export async function changePort(folder: string, access: Access): Promise<Access> {
  const changed = { ...access, port: await freePort() };
  fs.renameSync(writeBeside(folder, changed), accessFile(folder));
  return changed;
}

function listen(port: number): Promise<net.Server> {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => resolve(server));
  });
}

async function freePort(): Promise<number> {
  const server = await listen(0);
  const { port } = server.address() as net.AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

export async function isFree(port: number): Promise<boolean> {
  try {
    const server = await listen(port);
    await new Promise((resolve) => server.close(resolve));
    return true;
  } catch {
    return false;
  }
}

export const urlOf = (access: Access, name: string) =>
  `postgresql://${superuser}:${access.password}@127.0.0.1:${access.port}/${name}`;
