import { reachInput } from "@samrad/contracts/reach";
import {
  changedPostsInput,
  editPostInput,
  listPostsInput,
  postIdInput,
  reactionInput,
} from "@samrad/contracts/threads";
import { listChangedPosts } from "@samrad/domain/changed-posts/queries";
import { editPost, withdrawPost } from "@samrad/domain/posts/commands";
import { getPost, listPosts, listRevisions } from "@samrad/domain/posts/queries";
import { setReaction } from "@samrad/domain/reactions/commands";
import { getReach } from "@samrad/domain/reach/queries";
import { memberProcedure, publicProcedure, router } from "../trpc.ts";

export const postRouter = router({
  list: publicProcedure.input(listPostsInput).query(({ ctx, input }) => listPosts(ctx, input)),
  get: publicProcedure.input(postIdInput).query(({ ctx, input }) => getPost(ctx, input.postId)),
  revisions: publicProcedure.input(postIdInput).query(({ ctx, input }) => listRevisions(ctx, input.postId)),
  changed: publicProcedure.input(changedPostsInput).query(({ ctx, input }) => listChangedPosts(ctx, input)),
  reach: memberProcedure.input(reachInput).query(({ ctx, input }) => getReach(ctx, input)),
  edit: memberProcedure.input(editPostInput).mutation(({ ctx, input }) => editPost(ctx, input)),
  withdraw: memberProcedure.input(postIdInput).mutation(({ ctx, input }) => withdrawPost(ctx, input.postId)),
  react: memberProcedure.input(reactionInput).mutation(({ ctx, input }) => setReaction(ctx, { ...input, on: true })),
  unreact: memberProcedure.input(reactionInput).mutation(({ ctx, input }) => setReaction(ctx, { ...input, on: false })),
});
