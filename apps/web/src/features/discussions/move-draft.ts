import { trpcClient } from "../../trpc.ts";
import { returnToDraft } from "../threads/draft-box.ts";
import { draftServer } from "../threads/draft-server.ts";
import { readLocalDraft, writeLocalDraft } from "../threads/local-drafts.ts";

type Move = { personId: string; from: string; to: string };

/** The newest copy of a draft, here or on the server; nothing for one that is done with. */
async function newestDraft({ personId, from }: Move) {
  const local = readLocalDraft(personId, from);
  const saved = await draftServer.get(from).catch(() => null);
  if (saved && (!local || saved.savedAt > local.savedAt)) return { ...saved, sources: [] };
  return local && !("done" in local) ? local : undefined;
}

/**
 * What was begun in one space goes along to the other one, once the field of the first is gone from the page. Its copy
 * on the server goes last: the field saves for the last time as it goes.
 */
export async function moveDraft(move: Move): Promise<void> {
  const { personId, from, to } = move;
  const draft = await newestDraft(move);
  if (!draft) return;
  const { title, lang, document, attachments, concepts, sources } = draft;
  const moved = { title, lang, document, attachments, concepts, sources };
  await returnToDraft({ personId, place: to, server: draftServer }, moved);
  writeLocalDraft(personId, from, { savedAt: new Date().toISOString(), done: true });
  await trpcClient.draft.discard.mutate({ place: from }).catch(() => undefined);
}
