import type { TextLanguage } from "@samrad/contracts/languages";
import type { Database } from "@samrad/db/client";

/** A text to be put among others by its meaning. */
export type Embeddable = { key: string; lang: TextLanguage; text: string };

/** An operator's own model: a vector for each text, in their order. It may fail and it may be slow; nothing depends on it. */
export type Embed = (texts: readonly { lang: TextLanguage; text: string }[]) => Promise<readonly (readonly number[])[]>;

/** How much of a score such a model decides. */
const weight = 0.5;
/** So long an answer is waited for, in milliseconds: the ranking has to stand while somebody types. */
const patience = 80;
/** After a failure the model is left alone for so long. */
const rest = 30_000;
const mostKept = 5000;

type Plugged = { embed: Embed; kept: Map<string, readonly number[]>; restsUntil: number };

const plugged = new WeakMap<Database, Plugged>();

/** Lets a model of the operator's own take part in the ranking of this database; undefined takes it out again. */
export function plugInEmbeddings(db: Database, embed: Embed | undefined): void {
  if (embed) plugged.set(db, { embed, kept: new Map(), restsUntil: 0 });
  else plugged.delete(db);
}

function isVector(vector: unknown): vector is readonly number[] {
  return Array.isArray(vector) && vector.length > 0 && vector.every((one) => Number.isFinite(one));
}

async function learn(model: Plugged, texts: readonly Embeddable[]): Promise<void> {
  if (texts.length === 0) return;
  try {
    const vectors = await model.embed(texts.map(({ lang, text }) => ({ lang, text })));
    for (const [index, { key }] of texts.entries()) {
      const vector = vectors[index];
      if (isVector(vector)) model.kept.set(key, vector);
    }
    for (const key of [...model.kept.keys()].slice(0, Math.max(0, model.kept.size - mostKept))) model.kept.delete(key);
  } catch {
    // Whatever is wrong with it is the operator's to see in the model's own log; the ranking goes on without.
    model.restsUntil = Date.now() + rest;
  }
}

function cosine(one: readonly number[], other: readonly number[]): number {
  if (one.length !== other.length) return 0;
  const dot = one.reduce((sum, value, index) => sum + value * (other[index] ?? 0), 0);
  const size = Math.hypot(...one) * Math.hypot(...other);
  return size === 0 ? 0 : Math.max(0, dot / size);
}

/** What the model adds to the score of each text, by its key; nothing without one, and nothing while it is not ready. */
export async function embeddedLikeness(
  db: Database,
  query: Embeddable,
  texts: readonly Embeddable[],
): Promise<ReadonlyMap<string, number>> {
  const model = plugged.get(db);
  if (!model || Date.now() < model.restsUntil) return new Map();
  const missing = [query, ...texts].filter(({ key }) => !model.kept.has(key));
  // What comes too late serves the next who asks.
  await Promise.race([learn(model, missing), new Promise((resolve) => setTimeout(resolve, patience).unref())]);
  const asked = model.kept.get(query.key);
  if (!asked) return new Map();
  return new Map(
    texts.flatMap(({ key }) => {
      const vector = model.kept.get(key);
      return vector ? [[key, weight * cosine(asked, vector)] as const] : [];
    }),
  );
}
