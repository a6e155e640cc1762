import {
  changeConceptGroupInput,
  changeConceptInput,
  conceptIdInput,
  createConceptGroupInput,
  createConceptInput,
  deprecateConceptInput,
  listConceptChangesInput,
  listNarrowerInput,
  mergeConceptsInput,
  restoreConceptInput,
  searchConceptsInput,
  splitConceptInput,
  suggestConceptsInput,
  tagThreadInput,
  undoConceptChangeInput,
} from "@samrad/contracts/concepts";
import { undoConceptChange } from "@samrad/domain/concept-changes/commands";
import { listConceptChanges } from "@samrad/domain/concept-changes/queries";
import { setConceptFollowed } from "@samrad/domain/concept-follows/commands";
import { listFollowedConcepts } from "@samrad/domain/concept-follows/queries";
import { changeConceptGroup, createConceptGroup } from "@samrad/domain/concept-groups/commands";
import { listConceptGroups } from "@samrad/domain/concept-groups/queries";
import * as commands from "@samrad/domain/concepts/commands";
import { getConcept, listNarrower, searchConcepts } from "@samrad/domain/concepts/queries";
import { tagThread, untagThread } from "@samrad/domain/taggings/commands";
import { suggestConcepts } from "@samrad/domain/taggings/queries";
import { memberProcedure, publicProcedure, readingProcedure, router } from "../trpc.ts";

export const conceptRouter = router({
  get: publicProcedure.input(conceptIdInput).query(({ ctx, input }) => getConcept(ctx, input.conceptId)),
  narrower: publicProcedure.input(listNarrowerInput).query(({ ctx, input }) => listNarrower(ctx, input)),
  search: publicProcedure.input(searchConceptsInput).query(({ ctx, input }) => searchConcepts(ctx, input)),
  groups: publicProcedure.query(({ ctx }) => listConceptGroups(ctx.db)),
  history: readingProcedure.input(listConceptChangesInput).query(({ ctx, input }) => listConceptChanges(ctx, input)),
  followed: readingProcedure.query(({ ctx }) => listFollowedConcepts(ctx)),
  suggest: readingProcedure.input(suggestConceptsInput).query(({ ctx, input }) => suggestConcepts(ctx, input)),
  create: memberProcedure.input(createConceptInput).mutation(({ ctx, input }) => commands.createConcept(ctx, input)),
  change: memberProcedure.input(changeConceptInput).mutation(({ ctx, input }) => commands.changeConcept(ctx, input)),
  merge: memberProcedure.input(mergeConceptsInput).mutation(({ ctx, input }) => commands.mergeConcepts(ctx, input)),
  split: memberProcedure.input(splitConceptInput).mutation(({ ctx, input }) => commands.splitConcept(ctx, input)),
  deprecate: memberProcedure
    .input(deprecateConceptInput)
    .mutation(({ ctx, input }) => commands.deprecateConcept(ctx, input)),
  restore: memberProcedure.input(restoreConceptInput).mutation(({ ctx, input }) => commands.restoreConcept(ctx, input)),
  undo: memberProcedure.input(undoConceptChangeInput).mutation(({ ctx, input }) => undoConceptChange(ctx, input)),
  createGroup: memberProcedure
    .input(createConceptGroupInput)
    .mutation(({ ctx, input }) => createConceptGroup(ctx, input)),
  changeGroup: memberProcedure
    .input(changeConceptGroupInput)
    .mutation(({ ctx, input }) => changeConceptGroup(ctx, input)),
  follow: memberProcedure
    .input(conceptIdInput)
    .mutation(({ ctx, input }) => setConceptFollowed(ctx, { ...input, follows: true })),
  unfollow: memberProcedure
    .input(conceptIdInput)
    .mutation(({ ctx, input }) => setConceptFollowed(ctx, { ...input, follows: false })),
  tag: memberProcedure.input(tagThreadInput).mutation(({ ctx, input }) => tagThread(ctx, input)),
  untag: memberProcedure.input(tagThreadInput).mutation(({ ctx, input }) => untagThread(ctx, input)),
});
