/**
 * The areas whose texts stand on pages and in dialogs that nobody sees first. A browser loads them beside the others,
 * before it opens such a page.
 */
export const laterAreas: ReadonlySet<string> = new Set([
  "accessibility",
  "account",
  "answer-pages",
  "chatham-house-pages",
  "concept-pages",
  "flag-pages",
  "law-pages",
  "mail",
  "moderation",
  "people",
  "proposals",
  "public",
  "question-pages",
  "report",
  "search",
  "spaces",
  "trends",
  "workbench",
]);
