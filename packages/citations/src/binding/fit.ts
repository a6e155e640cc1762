import { type Act } from "../acts/act.ts";
import { type PartMention } from "../grammar/mentions.ts";

function headNumber(part: PartMention): number {
  const step = part.items[0]?.steps.find(({ unit }) => unit === "article" || unit === "recital");
  return Number.parseInt(step?.value ?? "0", 10);
}

function fitsUnion(act: Act, part: PartMention): boolean {
  if (part.family === "section") return false;
  if (part.family === "article") return headNumber(part) <= (act.articles ?? Number.MAX_SAFE_INTEGER);
  if (part.family === "recital") return headNumber(part) <= (act.recitals ?? Number.MAX_SAFE_INTEGER);
  return true;
}

function fitsNational(act: Act, part: PartMention): boolean {
  if (part.family === "section" || part.family === "chapter" || part.family === "open") return true;
  const inChapter = part.items[0]?.steps[0]?.unit === "chapter";
  return part.family === "article" && act.tradition === "se" && act.chapters === true && inChapter;
}

/** Whether an act can have such a part: articles and recitals up to its last one, sections in national acts. */
export function canHave(act: Act, part: PartMention): boolean {
  if (act.tradition === undefined) return true;
  return act.tradition === "eu" ? fitsUnion(act, part) : fitsNational(act, part);
}
