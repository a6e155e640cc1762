import { createHash, randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { DomainError, notFound } from "@samrad/contracts/errors";
import { maxAttachmentSize } from "@samrad/contracts/threads";

/** Bytes that have come in but have no place yet. */
export type Upload = { temporary: string; size: number; hash: string };

const incoming = "incoming-";

/** Takes in bytes up to the size of an attachment. Throws `attachment.too_large`; nothing is left of what did not end. */
export async function receive(stream: NodeJS.ReadableStream, folder: string): Promise<Upload> {
  await mkdir(folder, { recursive: true });
  const temporary = path.join(folder, `${incoming}${randomUUID()}`);
  const hash = createHash("sha256");
  let size = 0;
  const measure = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      hash.update(chunk);
      done(
        size > maxAttachmentSize ? new DomainError("invalid", "attachment.too_large", { field: "file" }) : null,
        chunk,
      );
    },
  });
  try {
    await pipeline(stream, measure, createWriteStream(temporary));
    return { temporary, size, hash: hash.digest("hex") };
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

const placeOf = (folder: string, hash: string) => path.join(folder, hash.slice(0, 2), hash);

async function sync(place: string) {
  const handle = await open(place, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Moves the bytes to where their hash says: on disk, name and all, before anybody hears of them. */
export async function keep(folder: string, { temporary, hash }: Upload): Promise<void> {
  const place = placeOf(folder, hash);
  const made = await mkdir(path.dirname(place), { recursive: true });
  await sync(temporary);
  await rename(temporary, place);
  await sync(path.dirname(place));
  if (made) await sync(folder);
}

/** The bytes of a hash. Throws `not_found` when they are gone, as after a restore without the files. */
export async function openFile(folder: string, hash: string) {
  const handle = await open(placeOf(folder, hash), "r").catch((error: NodeJS.ErrnoException) => {
    throw error.code === "ENOENT" ? notFound() : error;
  });
  const { size } = await handle.stat();
  return { size, bytes: handle.createReadStream() };
}

async function removeOld(place: string, before: number) {
  const found = await stat(place).catch(() => undefined);
  if (found && found.mtimeMs < before) await rm(place, { force: true });
}

type Sweep = {
  /** Milliseconds since 1970; what has come since then stays, its row may be on the way. */
  before: number;
  /** Which of the hashes still name a file. */
  findNamed: (hashes: string[]) => Promise<ReadonlySet<string>>;
};

/** Removes bytes that nothing names, whether their row was forgotten or never came, and uploads that broke off. */
export async function sweepFiles(folder: string, { before, findNamed }: Sweep): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    const place = path.join(folder, entry.name);
    if (entry.isFile() && entry.name.startsWith(incoming)) await removeOld(place, before);
    if (!entry.isDirectory() || !/^[0-9a-f]{2}$/.test(entry.name)) continue;
    const hashes = await readdir(place);
    const named = await findNamed(hashes);
    for (const hash of hashes) if (!named.has(hash)) await removeOld(path.join(place, hash), before);
  }
}
