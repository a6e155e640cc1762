import { parseArgs } from "node:util";
import { hitsPerPage } from "@samrad/contracts/search";
import { scratchDatabase } from "@samrad/db/testing";
import type { MemberContext } from "@samrad/domain/context";
import { search } from "@samrad/domain/search/queries";
import { learnWords } from "@samrad/domain/search-words/commands";
import { aMember, aSpace, aThread } from "@samrad/domain/testing";
import { type Answered, head, writeFigures } from "./similar-measures.ts";
import { withServer } from "./similar-network.ts";
import { readSimilarSets, type SetQuery, type SimilarSet } from "./similar-sets.ts";

/** How far down the hits are looked at. */
const deepest = 100;

/** Opens every text of the set as a thread, and tells the id in the set by that of the thread. */
async function load(set: SimilarSet, member: MemberContext): Promise<Map<string, string>> {
  const spaceId = (await aSpace(member.db)).id;
  const names = new Map<string, string>();
  for (const { id, title, body, lang } of set.texts) {
    const text = body.trim() === "" ? title : body;
    names.set((await aThread(member, { spaceId, title, text, lang })).id, id);
  }
  await learnWords(member.db);
  // How rare words are is told by how many texts there are, which PostgreSQL counts when it finds the time.
  await member.db.$executeRaw`analyze post`;
  return names;
}

/** The threads that are found by the title of a query, page after page, each once. */
async function find(member: MemberContext, text: string): Promise<string[]> {
  const found = new Set<string>();
  for (let offset = 0; offset < deepest; offset += hitsPerPage) {
    const { hits, total } = await search(member, { text: text.slice(0, 300), offset });
    for (const { threadId } of hits) found.add(threadId);
    if (total <= offset + hitsPerPage) break;
  }
  return [...found];
}

async function answer(member: MemberContext, query: SetQuery, names: Map<string, string>): Promise<Answered> {
  const found = await find(member, query.title);
  const ranked = found.map((id, place) => ({ id: names.get(id) ?? id, score: 1 / (place + 1) }));
  return { query, line: { id: query.id, ranked } };
}

async function measure(set: SimilarSet): Promise<string> {
  await using scratch = await scratchDatabase();
  const member = await aMember(scratch.db);
  const names = await load(set, member);
  const asked = set.queries.filter(({ right }) => right.length > 0);
  const answered: Answered[] = [];
  for (const query of asked) answered.push(await answer(member, query, names));
  return writeFigures({ name: set.name, answered, keepEmpty: false });
}

/** pnpm bench search --dataset DIR: the product's own search for the subjects of questions, among all threads of the set. */
export async function benchSearch(args: readonly string[]): Promise<string> {
  const { values } = parseArgs({ args: [...args], options: { dataset: { type: "string" } } });
  if (values.dataset === undefined) throw new TypeError("--dataset DIR says where the data lies.");
  const sets = readSimilarSets(values.dataset).filter(({ kind }) => kind === "thread");
  return withServer(async () => {
    let text = head;
    for (const set of sets) text += await measure(set);
    return text;
  });
}
