import { existsSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { afterAll, expect, test } from "vitest";
import { keep, openFile, receive, sweepFiles } from "./file-store.ts";

const folder = mkdtempSync(path.join(tmpdir(), "samrad-files-"));
afterAll(() => rmSync(folder, { recursive: true }));

async function store(bytes: string) {
  const upload = await receive(Readable.from([Buffer.from(bytes)]), folder);
  await keep(folder, upload);
  return upload.hash;
}
const old = new Date(Date.now() - 2 * 86_400_000);
const dayAgo = Date.now() - 86_400_000;

test("the same bytes lie there once, and come back as they were", async () => {
  const [first, second] = [await store("Anteckningar"), await store("Anteckningar")];
  expect(first).toBe(second);
  const { size, bytes } = await openFile(folder, first);
  expect([size, await text(bytes)]).toEqual([12, "Anteckningar"]);
  expect(readdirSync(path.join(folder, first.slice(0, 2)))).toEqual([first]);
});

test("an upload that breaks off leaves nothing", async () => {
  const broken = Readable.from(
    (async function* () {
      yield Buffer.from("a");
      throw new Error("gone");
    })(),
  );
  await expect(receive(broken, folder)).rejects.toThrow("gone");
  expect(readdirSync(folder).filter((name) => name.startsWith("incoming-"))).toEqual([]);
});

test("bytes that are gone are not found", async () => {
  await expect(openFile(folder, "0".repeat(64))).rejects.toMatchObject({ code: "not_found" });
});

test("what a crash left behind is swept up: bytes without a row, half an upload; what is new or named stays", async () => {
  const [named, orphan, fresh] = [await store("nämnd"), await store("utan rad"), await store("ny")];
  const placeOf = (hash: string) => path.join(folder, hash.slice(0, 2), hash);
  const half = path.join(folder, "incoming-half");
  writeFileSync(half, "h");
  for (const place of [placeOf(named), placeOf(orphan), half]) utimesSync(place, old, old);
  await sweepFiles(folder, { before: dayAgo, findNamed: async () => new Set([named]) });
  expect([placeOf(named), placeOf(fresh)].map((place) => existsSync(place))).toEqual([true, true]);
  expect([placeOf(orphan), half].map((place) => existsSync(place))).toEqual([false, false]);
});
