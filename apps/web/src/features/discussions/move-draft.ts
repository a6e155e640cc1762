import { trpcClient } from "../../trpc.ts";
import { returnToDraft } from "../threads/draft-box.ts";
import { draftServer } from "../threads/draft-server.ts";
import { readLocalDraft, writeLocalDraft } from "../threads/local-drafts.ts";

type Move = { personId: string; from: string; to: string };

/**
 * What was begun in one space goes along to the other one, once the field of the first is gone from the page. Its copy
 * on the server goes last: the field saves for the last time as it goes.
 */
export async function moveDraft({ personId, from, to }: Move): Promise<void> {
  const draft = readLocalDraft(personId, from);
  if (!draft || "done" in draft) return;
  await returnToDraft({ personId, place: to, server: draftServer }, draft);
  writeLocalDraft(personId, from, { savedAt: new Date().toISOString(), done: true });
  await trpcClient.draft.discard.mutate({ place: from }).catch(() => undefined);
}
