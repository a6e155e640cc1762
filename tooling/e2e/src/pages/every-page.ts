import { demoId } from "@samrad/domain/demo/build-network";
import type { Visitor } from "../visitor.ts";

/** The concept of the starter vocabulary for impact assessments: its id follows from its name. */
const aConcept = "8ed36ad3-00e6-593f-8714-8e8dcdeb2ae8";

/** Every page that anybody may open, with an address that leads to it. */
export const openPages = {
  start: "/",
  "all discussions": "/discussions",
  "a public space": "/discussions/public",
  questions: "/questions",
  "a question": "/questions/Q-2",
  search: "/search?q=modell",
  "an empty search": "/search?q=ingenting-av-detta",
  "the law": "/law",
  "an article": "/law/celex:32016R0679/art_6",
  concepts: "/concepts",
  "sign-in": "/sign-in",
  mailbox: "/mailbox",
  accessibility: "/accessibility",
  "public answers": "/answers",
  "no public answer": "/answers/Q-999999",
  "no page": "/nowhere",
};

/** Every page of a member's, for whom all pages are: an administrator. */
export const memberPages = {
  home: "/",
  discussions: "/discussions",
  "unread discussions": "/discussions?filter=unread",
  "a space": "/discussions/legal-basis",
  "a new thread": "/discussions/legal-basis/new",
  questions: "/questions",
  "no question found": "/questions?q=ingenting-av-detta",
  "a question": "/questions/Q-5",
  "a question that was superseded": "/questions/Q-1",
  workbench: "/workbench",
  "threads that are alike": "/workbench?view=clusters",
  "threads that are different": "/workbench?view=different",
  "threads put off": "/workbench?view=later",
  search: "/search?q=anonym",
  "the law": "/law",
  "an act": "/law/celex:32024R1689",
  "a point": "/law/celex:32016R0679/art_6/par_1/pnt_f",
  inbox: "/inbox",
  concepts: "/concepts",
  "discussions of a concept": `/discussions?concept=${aConcept}`,
  "a concept": `/concepts/${aConcept}`,
  tasks: "/tasks",
  "the moderation log": "/moderation/log",
  "the moderation queue": "/moderation/queue",
  "an empty moderation queue": "/moderation/queue?reason=harassment",
  appeals: "/moderation/queue?view=appeals",
  rulings: "/moderation/queue?view=rulings",
  "one's own reports": "/moderation/reports",
  "rulings on one's own posts": "/moderation/reports?view=rulings",
  "the log of names shown": "/moderation/reveals",
  "a thread under the Chatham House rule": `/threads/${demoId("sluttrapport-og-forretningsloyndomar")}`,
  bookmarks: "/bookmarks",
  "no bookmark with a reminder": "/bookmarks?filter=reminders",
  "what needs an answer": "/discussions?filter=needs_answer",
  "unresolved in the sector": "/discussions?filter=sector",
  mentions: "/discussions?filter=mentions",
  "a space's template": "/discussions/legal-basis/template?lang=nn",
  drafts: "/drafts",
  trends: "/trends",
  "trends by country": "/trends?by=country",
  "the weekly report": "/report",
  settings: "/settings",
  members: "/people",
  organisations: "/people?tab=organisations",
  invitations: "/people?tab=invitations",
  spaces: "/people?tab=spaces",
  "a person": "/people/01900000-0000-7000-8000-000000000201",
  "no page": "/threads/01900000-0000-7000-8000-00000000dead",
};

/** Opens a page and waits until all of it is there. */
export async function openWhole({ open, settle }: Visitor, path: string) {
  await open(path);
  await settle();
}

/** The thread that has been discussed most of those that had news last. */
export async function longestThread({ api }: Visitor): Promise<string> {
  const { threads } = await api.thread.list.query({});
  const [longest] = threads.toSorted((one, other) => other.postCount - one.postCount);
  return `/threads/${longest!.id}`;
}
