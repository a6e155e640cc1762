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

export const draftServer: DraftServer = {
  get: (place) => trpcClient.draft.get.query({ place }),
  save: (place, { savedAt, title, lang, document, attachments }) => {
    const attachmentIds = attachments.map((attachment) => attachment.id);
    return trpcClient.draft.save.mutate({ place, savedAt, title, lang, document, attachmentIds });
  },
  discard: (place) => trpcClient.draft.discard.mutate({ place }),
};
