import { attachmentRouter } from "./routers/attachments.ts";
import { bookmarkRouter } from "./routers/bookmarks.ts";
import { citationRouter } from "./routers/citations.ts";
import { conceptRouter } from "./routers/concepts.ts";
import { answerRouter } from "./routers/answers.ts";
import { flagRouter } from "./routers/flags.ts";
import { draftRouter } from "./routers/drafts.ts";
import { invitationRouter } from "./routers/invitations.ts";
import { mailRouter } from "./routers/mail.ts";
import { membershipRouter } from "./routers/memberships.ts";
import { moderationRouter } from "./routers/moderation.ts";
import { nameRouter } from "./routers/names.ts";
import { notificationRouter } from "./routers/notifications.ts";
import { organisationRouter } from "./routers/organisations.ts";
import { passkeyRouter } from "./routers/passkeys.ts";
import { personRouter } from "./routers/people.ts";
import { postRouter } from "./routers/posts.ts";
import { proposalRouter } from "./routers/proposals.ts";
import { lawCheckRouter, provisionRouter } from "./routers/provisions.ts";
import { questionRouter } from "./routers/questions.ts";
import { appealRouter, rulingRouter } from "./routers/rulings.ts";
import { reportRouter } from "./routers/reports.ts";
import { savedSearchRouter } from "./routers/saved-searches.ts";
import { searchRouter } from "./routers/search.ts";
import { sessionRouter } from "./routers/sessions.ts";
import { similarRouter } from "./routers/similar.ts";
import { signInRouter } from "./routers/sign-in.ts";
import { spaceRouter } from "./routers/spaces.ts";
import { taskRouter } from "./routers/tasks.ts";
import { templateRouter } from "./routers/templates.ts";
import { threadRouter } from "./routers/threads.ts";
import { trendRouter } from "./routers/trends.ts";
import { viewRouter } from "./routers/views.ts";
import { router } from "./trpc.ts";
import { workbenchRouter } from "./routers/workbench.ts";

/** Every procedure, by noun and verb. */
export const appRouter = router({
  person: personRouter,
  organisation: organisationRouter,
  membership: membershipRouter,
  invitation: invitationRouter,
  session: sessionRouter,
  passkey: passkeyRouter,
  signIn: signInRouter,
  mail: mailRouter,
  space: spaceRouter,
  thread: threadRouter,
  post: postRouter,
  question: questionRouter,
  concept: conceptRouter,
  answer: answerRouter,
  provision: provisionRouter,
  lawCheck: lawCheckRouter,
  workbench: workbenchRouter,
  draft: draftRouter,
  citation: citationRouter,
  notification: notificationRouter,
  trend: trendRouter,
  report: reportRouter,
  search: searchRouter,
  savedSearch: savedSearchRouter,
  similar: similarRouter,
  task: taskRouter,
  proposal: proposalRouter,
  flag: flagRouter,
  ruling: rulingRouter,
  appeal: appealRouter,
  moderation: moderationRouter,
  name: nameRouter,
  bookmark: bookmarkRouter,
  view: viewRouter,
  template: templateRouter,
  attachment: attachmentRouter,
});

export type AppRouter = typeof appRouter;
