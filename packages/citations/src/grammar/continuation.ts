import { findName } from "../acts/lexicon.ts";
import { nameLanguageOf } from "../acts/act.ts";
import { type Language } from "../text/language.ts";
import { type Reader } from "../text/reader.ts";
import { readConnector } from "./connectors.ts";
import { type Draft } from "./draft.ts";
import { isPart, type Mention, type PartMention } from "./mentions.ts";
import { readHeadNumber } from "./part-items.ts";
import { placeItems, readList } from "./part-list.ts";
import { readBracketed } from "./values.ts";

const MOST_BETWEEN = 4;

function connects(reader: Reader, from: number, to: number): boolean {
  if (from >= to || to - from > MOST_BETWEEN) return false;
  const connector = readConnector(reader, from);
  return connector?.kind === "list" && connector.next === to;
}

/** Whether an article and its act stand right before: "Articles 6(1)(a) GDPR and". */
function followsArticle(reader: Reader, mentions: readonly Mention[], index: number): boolean {
  const act = mentions.at(-1);
  const part = mentions.at(-2);
  if (act?.kind !== "act" || !isPart(part) || part.family !== "article") return false;
  return act.first - part.next <= 3 && connects(reader, act.next, index);
}

function isToldByForm(part: PartMention): boolean {
  return part.items.some(({ steps }) => steps.length > 1);
}

/** "4(11) GDPR" after "Articles 6(1)(a) GDPR and": an article whose head word stands before the first one. */
export function readContinuation(
  reader: Reader,
  index: number,
  { mentions, language }: { mentions: readonly Mention[]; language: Language | undefined },
): PartMention | undefined {
  if (!followsArticle(reader, mentions, index)) return undefined;
  const draft: Draft = {
    reader,
    language,
    family: "article",
    plural: true,
    danish: language === "da",
    headsFollow: true,
  };
  const bracketed = readBracketed(reader, index);
  const value =
    bracketed === undefined
      ? readHeadNumber(draft, "article", index)
      : { steps: [{ unit: "article" as const, value: bracketed.value }], next: bracketed.next };
  if (value === undefined || !/^\d/.test(value.steps[0]?.value ?? "")) return undefined;
  const items = readList(draft, { steps: value.steps, first: index, next: value.next });
  const next = items.at(-1)?.next ?? index + 1;
  const part: PartMention = {
    kind: "part",
    family: "article",
    items: placeItems(reader, items, index),
    first: index,
    next,
  };
  const named = findName(reader, next, nameLanguageOf(language)) !== undefined;
  return named || isToldByForm(part) ? part : undefined;
}
