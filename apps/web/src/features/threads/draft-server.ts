import type { DraftView } from "@samrad/contracts/threads";
import { trpcClient } from "../../trpc.ts";
import type { Draft } from "./draft.ts";

/** Where drafts are kept for all of a person's devices. */
export type DraftServer = {
  get: (place: string) => Promise<DraftView | null>;
  save: (place: string, draft: Draft) => Promise<unknown>;
  discard: (place: string) => Promise<unknown>;
};

const savedPlaces = /^(space|thread|post)\//;

/** Whether the server keeps drafts of this place. */
export const isSavedPlace = (place: string) => savedPlaces.test(place);

/** What is bound to fail is not tried. */
function requireNetwork() {
  if (!navigator.onLine) throw new TypeError("no network");
}

export const draftServer: DraftServer = {
  get: async (place) => {
    requireNetwork();
    return trpcClient.draft.get.query({ place });
  },
  save: async (place, { savedAt, title, lang, document, attachments, concepts }) => {
    requireNetwork();
    const attachmentIds = attachments.map((attachment) => attachment.id);
    const conceptIds = concepts.map((concept) => concept.id);
    return trpcClient.draft.save.mutate({ place, savedAt, title, lang, document, attachmentIds, conceptIds });
  },
  discard: async (place) => {
    requireNetwork();
    return trpcClient.draft.discard.mutate({ place });
  },
};
