import { createHash } from "node:crypto";
import { type TextLanguage, textLanguage } from "@samrad/contracts/languages";
import { parseKey } from "@samrad/citations/keys";
import type { Transaction } from "@samrad/db/client";
import { v7 as uuidv7 } from "uuid";
import { findKnownAct } from "../acts/queries.ts";
import { type Context, holdLock } from "../context.ts";
import { record } from "../events/commands.ts";
import { raiseChecks } from "../law-checks/commands.ts";
import { comparable, type LawHead, type LawPart, LawProblem, type LawReading, toDay } from "../law-formats/law-text.ts";
import { type Change, compareVersions, findNeighbours } from "./queries.ts";

export type LawImportOptions = {
  /** What the file does not say, or says otherwise. */
  act?: string | undefined;
  lang?: string | undefined;
  date?: string | undefined;
  /** Puts the text in the place of another one of the same act, language and date. */
  replace?: boolean | undefined;
  /** Called as provisions come in. */
  onProgress?: (provisions: number) => void;
};

export type LawImportReport = {
  outcome: "imported" | "replaced" | "unchanged";
  act: string;
  lang: TextLanguage;
  date: string;
  provisions: number;
  /** What differs from the version before in the same language; undefined when this is the first or not the newest. */
  changes?: readonly Change[];
  /** How many questions, answers and threads cite what has changed. */
  checks: number;
};

const batchSize = 500;
const mostProvisions = 200_000;
/** Milliseconds. A law is written in one transaction, however long it is. */
const longest = 30 * 60_000;

type Identity = { act: string; lang: TextLanguage; date: string };

function identify(head: LawHead, options: LawImportOptions): Identity {
  const act = options.act ?? head.act ?? "";
  const parsed = parseKey(act);
  if (!parsed?.tradition || parsed.parts.length > 0) throw new LawProblem("act.unknown", act);
  const lang = textLanguage.safeParse(options.lang ?? head.lang);
  if (!lang.success) throw new LawProblem("language.unknown", options.lang ?? "");
  const date = toDay(options.date ?? head.date ?? findKnownAct(act)?.published ?? "");
  if (date === undefined) throw new LawProblem("date.unknown", options.date ?? "");
  return { act, lang: lang.data, date };
}

const digest = (text: string) => createHash("sha256").update(text).digest("base64url");

/**
 * The parts as they come. All are read before the first is written: a transaction that has written holds back the live
 * events of everybody until it ends.
 */
class Intake {
  readonly parts: LawPart[] = [];
  private readonly hash = createHash("sha256");
  private readonly fragments = new Set<string>();
  private readonly onProgress: ((provisions: number) => void) | undefined;

  constructor(onProgress: ((provisions: number) => void) | undefined) {
    this.onProgress = onProgress;
  }

  take(part: LawPart) {
    if (this.fragments.has(part.fragment)) throw new LawProblem("law.part_twice", part.fragment);
    if (this.parts.length >= mostProvisions)
      throw new LawProblem("law.too_large", `more than ${mostProvisions} provisions`);
    this.fragments.add(part.fragment);
    this.hash.update(`${part.fragment}\n${part.parent}\n${part.heading}\n${part.text}\n\0`);
    this.parts.push(part);
    if (this.parts.length % batchSize === 0) this.onProgress?.(this.parts.length);
  }

  /** The hash of all that came. */
  finish(): string {
    return this.hash.digest("base64url");
  }
}

async function* from(first: LawPart, rest: AsyncIterator<LawPart>): AsyncGenerator<LawPart> {
  yield first;
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
}

function insertBatch(tx: Transaction, versionId: string, { rows, start }: { rows: readonly LawPart[]; start: number }) {
  return tx.$executeRaw`
    insert into provision (version_id, fragment, position, parent, heading, text, text_fingerprint, heading_fingerprint)
    select ${versionId}::uuid, r.fragment, r.position + ${start}::int, r.parent, r.heading, r.text, r.words, r.title
    from unnest(${rows.map((row) => row.fragment)}::text[], ${rows.map((row) => row.parent)}::text[],
      ${rows.map((row) => row.heading)}::text[], ${rows.map((row) => row.text)}::text[],
      ${rows.map((row) => digest(comparable(row.text)))}::text[], ${rows.map((row) => digest(comparable(row.heading)))}::text[])
      with ordinality as r(fragment, parent, heading, text, words, title, position)`;
}

async function settle(tx: Transaction, version: { id: string; isNew: boolean }, parts: readonly LawPart[]) {
  if (!version.isNew) await tx.provision.deleteMany({ where: { versionId: version.id } });
  for (let start = 0; start < parts.length; start += batchSize)
    await insertBatch(tx, version.id, { rows: parts.slice(start, start + batchSize), start });
}

type Incoming = Identity & { title: string; hash: string; at: Date; replace: boolean };

/** The id that the version gets; undefined when it is there already, word for word. */
async function placeVersion(tx: Transaction, incoming: Incoming): Promise<{ id: string; isNew: boolean } | undefined> {
  const { act, lang, title, hash, at } = incoming;
  const date = new Date(incoming.date);
  const known = await tx.lawVersion.findUnique({ where: { act_lang_date: { act, lang, date } } });
  if (known?.hash === hash) return undefined;
  if (known && !incoming.replace) throw new LawProblem("version.taken", `${act} ${lang} ${incoming.date}`);
  const id = known?.id ?? uuidv7();
  const data = { title, hash, importedAt: at };
  if (known) await tx.lawVersion.update({ where: { id }, data });
  else await tx.lawVersion.create({ data: { id, act, lang, date, ...data } });
  return { id, isNew: !known };
}

/**
 * Imports one version of a law, whole or not at all. The same text again changes nothing. When it is the newest in its
 * language, it is compared with the one before, and what cites a changed provision is to be checked. Throws `LawProblem`.
 */
export async function importLaw(
  context: Pick<Context, "db" | "now">,
  reading: LawReading,
  options: LawImportOptions = {},
): Promise<LawImportReport> {
  const parts = reading.parts[Symbol.asyncIterator]();
  const first = await parts.next();
  if (first.done === true) throw new LawProblem("law.empty");
  const identity = identify(reading.head, options);
  const intake = new Intake(options.onProgress);
  for await (const part of from(first.value, parts)) intake.take(part);
  const report = { ...identity, provisions: intake.parts.length, checks: 0 };
  const incoming = {
    ...identity,
    title: reading.head.title ?? "",
    hash: intake.finish(),
    at: context.now(),
    replace: options.replace ?? false,
  };
  return context.db.$transaction(
    async (tx) => {
      await tx.$executeRaw`set local statement_timeout = '10min'`;
      await holdLock(tx, `law/${identity.act}`);
      const version = await placeVersion(tx, incoming);
      if (!version) return { ...report, outcome: "unchanged" as const };
      await settle(tx, version, intake.parts);
      const { before, newest } = await findNeighbours(tx, identity);
      const changes = before && newest ? await compareVersions(tx, before.id, version.id) : undefined;
      const checks =
        before && changes
          ? await raiseChecks(tx, { ...identity, before: before.id, version: version.id, changes, at: incoming.at })
          : 0;
      await record(tx, { type: "law.imported", at: incoming.at, data: { act: identity.act, versionId: version.id } });
      return {
        ...report,
        outcome: version.isNew ? ("imported" as const) : ("replaced" as const),
        checks,
        ...(changes && { changes }),
      };
    },
    { timeout: longest },
  );
}
