import { randomUUID } from "node:crypto";
import { scratchDatabase, startTestServer } from "@samrad/db/testing";
import type { MemberContext } from "@samrad/domain/context";
import { rankSimilar } from "@samrad/domain/similar/queries";
import { refreshTerms } from "@samrad/domain/similar-texts/commands";
import { aMember, aQuestion, aSpace, aThread } from "@samrad/domain/testing";
import type { RankedLine } from "./similar-measures.ts";
import type { SetQuery, SetText, SimilarSet } from "./similar-sets.ts";

/** Gives the work a PostgreSQL server: the one of `TEST_DATABASE_URL`, or one that is started and stopped. */
export async function withServer<Result>(work: () => Promise<Result>): Promise<Result> {
  if (process.env.TEST_DATABASE_URL !== undefined) return work();
  const server = await startTestServer();
  process.env.TEST_DATABASE_URL = server.url;
  try {
    return await work();
  } finally {
    // Whoever started it before needs it still.
    if (server.started) await server.stop();
  }
}

/** Ids of a set and those that its texts have in the network. */
class Names {
  private readonly own = new Map<string, string>();
  private readonly given = new Map<string, string>();

  note(id: string, uuid: string): void {
    this.own.set(id, uuid);
    this.given.set(uuid, id);
  }

  inNetwork(id: string): string {
    return this.own.get(id) ?? randomUUID();
  }

  inSet(uuid: string): string {
    return this.given.get(uuid) ?? uuid;
  }
}

interface Loaded {
  readonly member: MemberContext;
  readonly texts: Names;
  readonly queries: Names;
}

const openIn =
  (member: MemberContext, spaceId: string) =>
  async ({ title, body, lang }: SetText): Promise<string> => {
    const text = body.trim() === "" ? title : body;
    return (await aThread(member, { spaceId, title, text, lang })).id;
  };

async function load(set: SimilarSet, member: MemberContext): Promise<Loaded> {
  const spaceId = (await aSpace(member.db)).id;
  const open = openIn(member, spaceId);
  const loaded: Loaded = { member, texts: new Names(), queries: new Names() };
  for (const text of set.texts) {
    const { title, body, lang, id } = text;
    const question = (): Promise<{ id: string }> =>
      aQuestion(member, { title: { [lang]: title }, statement: { [lang]: body } });
    loaded.texts.note(id, set.kind === "question" ? (await question()).id : await open(text));
  }
  if (set.asked === "threads") for (const query of set.queries) loaded.queries.note(query.id, await open(query));
  while ((await refreshTerms(member.db)) > 0);
  return loaded;
}

async function answer(set: SimilarSet, query: SetQuery, { member, texts, queries }: Loaded): Promise<RankedLine> {
  const { title, body, lang } = query;
  const asked = set.asked === "threads" ? { threadId: queries.inNetwork(query.id) } : { title, body, lang };
  const among = query.among && { among: query.among.map((id) => texts.inNetwork(id)) };
  const ranked = await rankSimilar(member, asked, { kinds: [set.kind], limit: set.texts.length, ...among });
  return { id: query.id, ranked: ranked.map(({ id, score }) => ({ id: texts.inSet(id), score })) };
}

/** Loads a set into an empty network as real questions and threads, and asks the product for each query. */
export async function rankInNetwork(set: SimilarSet): Promise<{ lines: RankedLine[]; milliseconds: number }> {
  await using scratch = await scratchDatabase();
  const member = await aMember(scratch.db, { roles: ["member", "coordinator"] });
  const loaded = await load(set, member);
  const lines: RankedLine[] = [];
  const began = performance.now();
  for (const query of set.queries) lines.push(await answer(set, query, loaded));
  return { lines, milliseconds: (performance.now() - began) / Math.max(1, set.queries.length) };
}
