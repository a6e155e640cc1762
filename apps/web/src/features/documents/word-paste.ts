import { cleanText } from "./canonical-document.ts";
import { liftFootnotes } from "./word-footnotes.ts";
import { isOrderedLevel, itemsToParagraphs, listLevels, nestLists, straightenLists } from "./word-lists.ts";
import { stylesToTags } from "./word-marks.ts";
import { headingsFromOne, headTables, quoteParagraphs, titlesToHeadings } from "./word-structure.ts";
import { keepKnownMarkup, removeJunk, setStylesAside } from "./word-junk.ts";

/** Whether another editor of this kind made it: its markup is already ours. */
function isOurs(html: string): boolean {
  return /\sdata-pm-slice=/.test(html);
}

/**
 * What Word, Google Docs, LibreOffice or a web page put on the clipboard, as plain HTML of headings, lists, tables,
 * quotations, footnotes (`span[data-footnote]`), links and the marks of a document. Needs the browser's DOMParser.
 */
export function cleanPastedHtml(html: string): string {
  const clean = cleanText(html);
  if (isOurs(clean)) return clean;
  const page = new DOMParser().parseFromString(setStylesAside(clean), "text/html");
  const levels = listLevels(clean);
  const { body } = page;
  removeJunk(body);
  liftFootnotes(body);
  titlesToHeadings(body);
  itemsToParagraphs(body);
  nestLists(body, (reference, marker) => isOrderedLevel(levels, reference, marker));
  straightenLists(body);
  stylesToTags(body);
  headingsFromOne(body);
  quoteParagraphs(body);
  headTables(body);
  keepKnownMarkup(body);
  return body.innerHTML;
}
