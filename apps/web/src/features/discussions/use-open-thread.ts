import type { SpaceView } from "@samrad/contracts/spaces";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useRef } from "react";
import { v7 as uuidv7 } from "uuid";
import { trpc, trpcClient } from "../../trpc.ts";
import type { ComposerSubmission } from "../threads/composer-props.ts";

/** Opens a thread in a space and goes there. A retry has the same ids, so that it finds the first one. */
export function useOpenThread(space: SpaceView) {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const postIds = useRef(new Map<string, string>());
  return async ({ id, title, lang, document, attachmentIds, conceptIds }: ComposerSubmission) => {
    const postId = postIds.current.get(id) ?? uuidv7();
    postIds.current.set(id, postId);
    await trpcClient.thread.open.mutate({
      id,
      postId,
      spaceId: space.id,
      title,
      lang,
      document,
      attachmentIds,
      conceptIds,
    });
    for (const list of [trpc.thread.list, trpc.space.list, trpc.draft.list])
      void queries.invalidateQueries(list.pathFilter());
    await navigate({ to: "/threads/$threadId", params: { threadId: id } });
  };
}
