import { setImmediate } from "node:timers/promises";
import type { Database } from "@samrad/db/client";
import type { Profile } from "@samrad/similarity/profile";
import { countAll, type Statistics } from "@samrad/similarity/statistics";
import { weigh, type Weighed } from "@samrad/similarity/vectors";
import { readLabelIndex } from "../concept-labels/queries.ts";
import type { LabelIndex } from "../concept-labels/view.ts";
import { readTexts, sampleTexts } from "../similar-texts/queries.ts";
import { type TextKey, textOf, toProfile } from "../similar-texts/view.ts";

/** From how many texts of each kind it is counted how common a word is. */
const sampleSize = 800;
/** Texts that are read before others get their turn. */
const readBetween = 10;
/** So long a count serves, in milliseconds: how common words are changes slowly. */
const lifetime = 15 * 60_000;
/** Of fewer texts than this, every new one changes the count. */
const small = 300;
/** Texts kept in memory, read and weighed; the least recently used go first. */
const mostKept = 4000;

type Kept = { version: string; weighed: Weighed; text: string };

/** What one process knows of the texts: how common words are, and the texts that it met lately. Nothing here is needed. */
export type Collection = { statistics: Statistics; labels: LabelIndex; countedAt: number; kept: Map<string, Kept> };

const collections = new WeakMap<Database, Promise<Collection>>();
const recounting = new WeakSet<Database>();

async function count(db: Database): Promise<Collection> {
  const labels = await readLabelIndex(db);
  const rows = await sampleTexts(db, sampleSize);
  const profiles: Profile[] = [];
  for (const row of rows) {
    profiles.push(toProfile(row, labels));
    // It takes seconds: whoever else asks something meanwhile is answered in between.
    if (profiles.length % readBetween === 0) await setImmediate();
  }
  const statistics = countAll(profiles);
  return { statistics, labels, countedAt: Date.now(), kept: new Map() };
}

function keep(db: Database): Promise<Collection> {
  const counted = count(db);
  collections.set(db, counted);
  // What failed is tried again by the next who asks.
  counted.catch(() => collections.delete(db));
  return counted;
}

/** Counts anew beside the work; until that is done the old count serves. */
async function recount(db: Database): Promise<void> {
  if (recounting.has(db)) return;
  recounting.add(db);
  try {
    const counted = await count(db);
    collections.set(db, Promise.resolve(counted));
  } catch {
    // The old count goes on serving, and the next who asks tries again.
  } finally {
    recounting.delete(db);
  }
}

/** What is known of the texts by which others are weighed. `added`: how many were new to the terms just now. */
export async function getCollection(db: Database, added: number): Promise<Collection> {
  const known = await (collections.get(db) ?? keep(db));
  const { version } = await readLabelIndex(db);
  if (version !== known.labels.version || (added > 0 && known.statistics.texts < small)) return keep(db);
  if (Date.now() - known.countedAt > lifetime) void recount(db);
  return known;
}

const nameOf = ({ kind, id, lang }: TextKey) => `${kind} ${id} ${lang}`;

function forget({ kept }: Collection): void {
  for (const name of kept.keys()) {
    if (kept.size <= mostKept) return;
    kept.delete(name);
  }
}

function recall({ kept }: Collection, key: TextKey): Weighed | undefined {
  const name = nameOf(key);
  const found = kept.get(name);
  if (!found || found.version !== key.version) return undefined;
  // Moved to the end: what is used stays.
  kept.delete(name);
  kept.set(name, found);
  return found.weighed;
}

export type WeighedText = { key: TextKey; weighed: Weighed; text: string };

/** The texts of these keys, weighed: out of memory, or read. One that is gone meanwhile is left out. */
export async function weighTexts(
  db: Database,
  collection: Collection,
  keys: readonly TextKey[],
): Promise<WeighedText[]> {
  const missing = keys.filter((key) => recall(collection, key) === undefined);
  const rows = missing.length === 0 ? [] : await readTexts(db, missing);
  const read = new Map(rows.map((row) => [nameOf(row), row]));
  for (const key of missing) {
    const row = read.get(nameOf(key));
    if (!row) continue;
    const weighed = weigh(collection.statistics, toProfile(row, collection.labels));
    collection.kept.set(nameOf(key), { version: key.version, weighed, text: textOf(row) });
  }
  const texts = keys.flatMap((key) => {
    const kept = collection.kept.get(nameOf(key));
    return kept ? [{ key, weighed: kept.weighed, text: kept.text }] : [];
  });
  forget(collection);
  return texts;
}
