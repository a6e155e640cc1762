import { notFound } from "@samrad/contracts/errors";
import type { TextLanguage } from "@samrad/contracts/languages";
import type {
  LawVersionRef,
  ProvisionCard,
  ProvisionRef,
  ProvisionText,
  ProvisionView,
} from "@samrad/contracts/provisions";
import type { Reader } from "@samrad/db/client";
import { namesOfAct, outlineOf } from "../acts/queries.ts";
import { countedAs } from "../citing/policy.ts";
import type { ReadContext } from "../context.ts";
import { actOf, belowPrefix, fragmentOf, isBelow, isProvision, stepsIn } from "./policy.ts";
import { depthOf, neighboursOf, partsBelow, pathTo, type Structure, type StructurePart, toRef } from "./view.ts";

type VersionRow = LawVersionRef & { hash: string };

/** Structures by the hashes of the versions that they are made of: a version with another text has another hash. */
const structures = new Map<string, Structure>();
const mostStructures = 50;

async function listVersions(db: Reader, act: string): Promise<VersionRow[]> {
  const rows = await db.lawVersion.findMany({
    where: { act },
    orderBy: [{ date: "desc" }, { lang: "asc" }],
    select: { id: true, lang: true, date: true, title: true, hash: true },
  });
  return rows.map((row) => ({ ...row, lang: row.lang as TextLanguage, date: row.date.toISOString().slice(0, 10) }));
}

const newestOfEach = (versions: readonly VersionRow[]): VersionRow[] =>
  versions.filter((version, index) => versions.findIndex(({ lang }) => lang === version.lang) === index);

async function buildStructure(db: Reader, act: string, newest: readonly VersionRow[]): Promise<Structure> {
  const outline = outlineOf(act);
  const parts = new Map<string, StructurePart>();
  if (newest.length === 0) for (const [fragment, part] of outline) parts.set(fragment, part);
  const rows = await db.provision.findMany({
    where: { versionId: { in: newest.map(({ id }) => id) } },
    orderBy: { position: "asc" },
    select: { versionId: true, fragment: true, parent: true, heading: true },
  });
  for (const { id, lang } of newest) {
    for (const { fragment, parent, heading } of rows.filter((row) => row.versionId === id)) {
      // The newest of all says which parts there are; the others only what these are called in their languages.
      if (id !== newest[0]?.id && !parts.has(fragment)) continue;
      const known = parts.get(fragment) ?? { parent, headings: outline.get(fragment)?.headings ?? {} };
      parts.set(fragment, { ...known, headings: heading ? { ...known.headings, [lang]: heading } : known.headings });
    }
  }
  return parts;
}

/** The parts of an act with their headings: those of its newest versions, and those that come with the product. */
async function structureOf(db: Reader, act: string, versions: readonly VersionRow[]): Promise<Structure> {
  const newest = newestOfEach(versions);
  const name = [act, ...newest.map(({ hash }) => hash)].join("|");
  const known = structures.get(name);
  if (known) return known;
  const built = await buildStructure(db, act, newest);
  if (structures.size >= mostStructures) structures.clear();
  structures.set(name, built);
  return built;
}

/** The keys of the articles of a chapter or section; none for other provisions. */
async function articlesIn(db: Reader, key: string): Promise<string[]> {
  if (!/#(?:cpt|kap|K|luku)/.test(key) || key.startsWith("sfs:")) return [];
  const act = actOf(key);
  const structure = await structureOf(db, act, await listVersions(db, act));
  return partsBelow(structure, fragmentOf(key))
    .filter((fragment) => !fragment.includes("/") && fragment !== fragmentOf(key))
    .map((fragment) => `${act}#${fragment}`);
}

/** The keys under which what a provision's page lists is counted: its own, and those of the articles of a chapter. */
export async function pagesOf(db: Reader, key: string): Promise<string[]> {
  return [countedAs(key), ...(await articlesIn(db, key))];
}

/**
 * What below a provision has parts of its own that its page shows: of an act the chapters that its sections are numbered
 * in, of an article its paragraphs.
 */
export async function dividedBelow(db: Reader, key: string): Promise<string[]> {
  const act = actOf(key);
  const structure = await structureOf(db, act, await listVersions(db, act));
  const below = partsBelow(structure, fragmentOf(key));
  const divided = key === act ? below.filter((one) => /^(?:K\d+[a-z]?|luku_[^/]+)$/.test(one)) : below;
  return divided.map((fragment) => `${act}#${fragment}`);
}

/** Headings of provisions of any acts, with the names of the acts. */
export async function refsOf(
  db: Reader,
  keys: readonly string[],
): Promise<Map<string, { ref: ProvisionRef; act: ProvisionRef }>> {
  const acts = [...new Set(keys.map(actOf))];
  const known = new Map(
    await Promise.all(acts.map(async (act) => [act, await structureOf(db, act, await listVersions(db, act))] as const)),
  );
  return new Map(
    keys.map((key) => {
      const act = { key: actOf(key), headings: namesOfAct(actOf(key)) };
      return [key, { ref: toRef(key, known.get(act.key)!), act }];
    }),
  );
}

async function isFollowing({ db, actor }: ReadContext, key: string): Promise<boolean | null> {
  if (actor.kind !== "member") return null;
  return (await db.provisionFollow.count({ where: { personId: actor.personId, key } })) > 0;
}

const toVersionRef = ({ id, lang, date, title }: VersionRow): LawVersionRef => ({ id, lang, date, title });

/** A provision, an act, a judgment: what it is called, what it stands in, what stands below it. Throws `not_found` for what is no key. */
export async function getProvision(context: ReadContext, { key }: { key: string }): Promise<ProvisionView> {
  if (!isProvision(key)) throw notFound();
  const act = actOf(key);
  const versions = await listVersions(context.db, act);
  const structure = await structureOf(context.db, act, versions);
  const fragment = fragmentOf(key);
  const { previous, next } = neighboursOf(structure, fragment);
  const refTo = (one: string | undefined) => (one === undefined ? null : toRef(`${act}#${one}`, structure));
  return {
    ...toRef(key, structure),
    act: toRef(act, structure),
    path: pathTo(structure, key),
    contents: partsBelow(structure, fragment).map((one) => ({
      ...toRef(`${act}#${one}`, structure),
      depth: depthOf(structure, one, fragment),
      addressable: isProvision(`${act}#${one}`),
    })),
    previous: refTo(previous),
    next: refTo(next),
    versions: versions.map(toVersionRef),
    following: await isFollowing(context, key),
  };
}

async function readParts(db: Reader, versionIds: readonly string[], fragment: string) {
  const rows = await db.provision.findMany({
    where: {
      versionId: { in: [...versionIds] },
      OR: [{ fragment }, { fragment: { startsWith: belowPrefix(fragment) } }],
    },
    orderBy: { position: "asc" },
    select: { versionId: true, fragment: true, heading: true, text: true },
  });
  return rows.filter((row) => row.fragment === fragment || isBelow(row.fragment, fragment));
}

/** The words of a provision in one version, with those of all below it. Throws `not_found`. */
export async function getProvisionText(
  { db }: ReadContext,
  { key, versionId }: { key: string; versionId: string },
): Promise<ProvisionText> {
  const act = actOf(key);
  const version = (await listVersions(db, act)).find(({ id }) => id === versionId);
  const fragment = fragmentOf(key);
  if (!version || fragment === "") throw notFound();
  const parts = await readParts(db, [versionId], fragment);
  const depth = stepsIn(fragment);
  return {
    version: toVersionRef(version),
    parts: parts.map((part) => ({
      key: `${act}#${part.fragment}`,
      depth: stepsIn(part.fragment) - depth,
      heading: part.heading,
      text: part.text,
    })),
  };
}

const cardLength = 600;

/** What a card shows of a provision: headings, and the newest words in each language. Throws `not_found` for what is no key. */
export async function getProvisionCard({ db }: ReadContext, { key }: { key: string }): Promise<ProvisionCard> {
  if (!isProvision(key)) throw notFound();
  const act = actOf(key);
  const versions = await listVersions(db, act);
  const newest = newestOfEach(versions);
  const structure = await structureOf(db, act, versions);
  const fragment = fragmentOf(key);
  const parts =
    fragment === ""
      ? []
      : await readParts(
          db,
          newest.map(({ id }) => id),
          fragment,
        );
  const texts = newest.map(({ id, lang, date }) => {
    const words = parts.filter((part) => part.versionId === id && part.text !== "").map((part) => part.text);
    return { lang, date, text: words.join("\n").slice(0, cardLength) };
  });
  return {
    ...toRef(key, structure),
    act: toRef(act, structure),
    path: pathTo(structure, key),
    texts: texts.filter(({ text }) => text !== ""),
  };
}

/** Acts whose parts or texts are known here, with the languages of their texts and the newest date. */
export async function listLoadedActs(db: Reader): Promise<Map<string, { languages: TextLanguage[]; date: string }>> {
  const rows = await db.lawVersion.groupBy({ by: ["act", "lang"], _max: { date: true } });
  const acts = new Map<string, { languages: TextLanguage[]; date: string }>();
  for (const { act, lang, _max } of rows) {
    const date = _max.date?.toISOString().slice(0, 10) ?? "";
    const known = acts.get(act);
    acts.set(act, {
      languages: [...(known?.languages ?? []), lang as TextLanguage],
      date: known && known.date > date ? known.date : date,
    });
  }
  return acts;
}
