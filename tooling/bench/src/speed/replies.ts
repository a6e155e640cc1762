import type { Request } from "autocannon";
import { v7 as uuidv7 } from "uuid";
import { aDice, aText } from "../network/corpus.ts";
import type { Network } from "../network/network.ts";
import { mutation } from "../network/questions.ts";
import type { Figure } from "./figures.ts";
import type { Measured } from "./measured.ts";
import { compare, toRatio } from "./reads.ts";

export const writers = 8;
const threadsWrittenIn = 64;

/** A document of about 600 characters. */
export function aReplyDocument(seed: number) {
  const text = aText(aDice(seed), 600).replaceAll("\n\n", " ");
  return { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text }] }] };
}

/** Each is a new reply, by the next person: nobody comes near the limit of what one may write in a minute. */
export async function replies(network: Network): Promise<Request[]> {
  const { rows } = await network.pool.query<{ id: string }>(
    `select t.id from thread t join space s on s.id = t.space_id
     where s.visibility <> 'organisations' order by t.id desc limit $1`,
    [threadsWrittenIn],
  );
  // Written beforehand: the bench shares the processors with what it measures.
  const documents = Array.from({ length: 200 }, (_, seed) => aReplyDocument(seed));
  let sent = 0;
  const aReply = () => {
    const person = network.people[sent % network.people.length]!;
    const threadId = rows[sent % rows.length]!.id;
    const document = documents[sent++ % documents.length]!;
    return mutation("thread.reply", { id: uuidv7(), threadId, lang: "sv", document }, person);
  };
  return Array.from({ length: writers }, () => ({ setupRequest: (request: Request) => ({ ...request, ...aReply() }) }));
}

/** Replies of eight writers: the whole transaction, with counters, event and notifications, against one bare insert. */
export async function measureReplies(measured: Measured): Promise<Figure[]> {
  const { rows } = await measured.network.pool.query<{ id: string }>("select id from thread order by id limit 64");
  const pairs = await compare(measured, {
    product: await replies(measured.network),
    yardstick: rows.map(({ id }) => ({ method: "POST", path: `/insert?id=${id}` })),
    connections: writers,
  });
  return [toRatio("reply", pairs, 0.12)];
}
