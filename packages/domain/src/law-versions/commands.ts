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
/** Milliseconds. A law is read and written in one transaction, however long it is. */
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

/** Writes the parts as they come, a batch at a time, where nobody sees them yet. */
class Intake {
  count = 0;
  private readonly hash = createHash("sha256");
  private readonly fragments = new Set<string>();
  private batch: LawPart[] = [];
  private readonly tx: Transaction;
  private readonly onProgress: ((provisions: number) => void) | undefined;

  constructor(tx: Transaction, onProgress: ((provisions: number) => void) | undefined) {
    this.tx = tx;
    this.onProgress = onProgress;
  }

  async begin() {
    await this.tx.$executeRaw`set local statement_timeout = '10min'`;
    await this.tx.$executeRaw`set local idle_in_transaction_session_timeout = '10min'`;
    await this.tx.$executeRaw`create temporary table incoming (like provision) on commit drop`;
  }

  async take(part: LawPart) {
    if (this.fragments.has(part.fragment)) throw new LawProblem("law.part_twice", part.fragment);
    if (this.fragments.size >= mostProvisions)
      throw new LawProblem("law.too_large", `more than ${mostProvisions} provisions`);
    this.fragments.add(part.fragment);
    this.hash.update(`${part.fragment}\n${part.parent}\n${part.heading}\n${part.text}\n\0`);
    this.batch.push(part);
    if (this.batch.length >= batchSize) await this.flush();
  }

  /** Returns the hash of all that came. */
  async finish(): Promise<string> {
    await this.flush();
    if (this.count === 0) throw new LawProblem("law.empty");
    return this.hash.digest("base64url");
  }

  private async flush() {
    const rows = this.batch;
    this.batch = [];
    if (rows.length === 0) return;
    await this.tx.$executeRaw`
      insert into incoming (version_id, fragment, position, parent, heading, text, text_fingerprint, heading_fingerprint)
      select gen_random_uuid(), r.fragment, r.position + ${this.count}::int, r.parent, r.heading, r.text, r.words, r.title
      from unnest(${rows.map((row) => row.fragment)}::text[], ${rows.map((row) => row.parent)}::text[],
        ${rows.map((row) => row.heading)}::text[], ${rows.map((row) => row.text)}::text[],
        ${rows.map((row) => digest(comparable(row.text)))}::text[], ${rows.map((row) => digest(comparable(row.heading)))}::text[])
        with ordinality as r(fragment, parent, heading, text, words, title, position)`;
    this.count += rows.length;
    this.onProgress?.(this.count);
  }
}

async function* from(first: LawPart, rest: AsyncIterator<LawPart>): AsyncGenerator<LawPart> {
  yield first;
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
}

async function settle(tx: Transaction, versionId: string, isNew: boolean) {
  if (!isNew) await tx.provision.deleteMany({ where: { versionId } });
  await tx.$executeRaw`
    insert into provision (version_id, fragment, position, parent, heading, text, text_fingerprint, heading_fingerprint)
    select ${versionId}::uuid, fragment, position, parent, heading, text, text_fingerprint, heading_fingerprint
    from incoming order by position`;
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
  return context.db.$transaction(
    async (tx) => {
      await holdLock(tx, `law/${identity.act}`);
      const intake = new Intake(tx, options.onProgress);
      await intake.begin();
      for await (const part of from(first.value, parts)) await intake.take(part);
      const hash = await intake.finish();
      const report = { ...identity, provisions: intake.count, checks: 0 };
      const incoming = {
        ...identity,
        title: reading.head.title ?? "",
        hash,
        at: context.now(),
        replace: options.replace ?? false,
      };
      const version = await placeVersion(tx, incoming);
      if (!version) return { ...report, outcome: "unchanged" as const };
      await settle(tx, version.id, version.isNew);
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
