import type { Embed } from "@samrad/domain/similar-embeddings/queries";
import { z } from "zod";

const answer = z.object({ vectors: z.array(z.array(z.number())) });
/** Milliseconds. The ranking does not wait for so long; a late answer serves the next. */
const patience = 5_000;

/**
 * A model of the operator's own behind HTTP: `POST URL` with `{ "texts": [{ "lang", "text" }] }` answers
 * `{ "vectors": [[number]] }`, one for each text in their order. Throws when it does not.
 */
export function httpEmbeddings(url: string): Embed {
  return async (texts) => {
    const response = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ texts }),
      redirect: "error",
      signal: AbortSignal.timeout(patience),
    });
    if (!response.ok) throw new Error(`The embeddings answered ${response.status}.`);
    return answer.parse(await response.json()).vectors;
  };
}
