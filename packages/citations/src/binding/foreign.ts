import { type PartMention } from "../grammar/mentions.ts";
import { DETERMINERS, OF_WORDS } from "../grammar/vocabulary.ts";
import { type Reader } from "../text/reader.ts";

/** Capitals that name no act. */
const NOT_FOREIGN = new Set(
  `DPA DPAs DPO DPOs EU EEA CJEU ECJ EDPB EDPS AI IP SA SAs IMY CNIL ICO UK US USA SCC SCCs TIA DPIA LSA CSA AEPD APD AG DSB BVwG
  WP OSS ICT IT EØS EES OECD UODO ANSPDCP AP CEO KI II III IV VI VII VIII IX XI`.split(/\s+/),
);
const ABBREVIATION = /^\p{Lu}[\p{L}]{0,7}\p{Lu}[\p{L}]?$/u;
const NOUNS = new Set(
  `act law laws code constitution convention decree statute ordinance treaty agreement protocol rules konvention konventionen fördrag
  avtal traktat traktaten konvensjon konvensjonen lov lag grundlag codice código loi ley legge lei gesetz wet`.split(
    /\s+/,
  ),
);
const STOPS = new Set(
  "and or which that is was by to for with as in on from has had were are when where if".split(" "),
);
const FARTHEST = 7;
const QUOTES = new Set(['"', "“", "”", "„", "«", "»", "'"]);
const INSERTED = /^(?:bis|ter|quater|quinquies|sexies|septies|octies|novies|decies)$/;

function isAbbreviation(reader: Reader, index: number): boolean {
  const { raw, kind, gap } = reader.at(index);
  return (
    kind === "word" &&
    gap !== "none" &&
    gap !== "paragraph" &&
    raw.length < 10 &&
    ABBREVIATION.test(raw) &&
    !NOT_FOREIGN.has(raw)
  );
}

function reachesNoun(reader: Reader, from: number): boolean {
  for (let index = from; index < from + FARTHEST; index += 1) {
    const { text, kind } = reader.at(index);
    if (QUOTES.has(text)) continue;
    if (NOUNS.has(text)) return true;
    if (kind !== "word" || STOPS.has(text)) return false;
  }
  return false;
}

/** "Article 2-ter": the Union does not number so. */
function isInserted(reader: Reader, index: number): boolean {
  return INSERTED.test(reader.text(reader.text(index) === "-" ? index + 1 : index));
}

/** "Article 5 of the Spanish Data Protection Law", "§ 34 BDSG", "Article 6 LOPDGDD": part of a text no table knows. */
export function readsAsForeign(reader: Reader, part: PartMention): boolean {
  if (isAbbreviation(reader, part.next) || isInserted(reader, part.next)) return true;
  if (part.family === "section" && isAbbreviation(reader, part.first - 1)) return true;
  if (!OF_WORDS.has(reader.text(part.next))) return false;
  let from = part.next + 1;
  while (from < part.next + 4 && DETERMINERS.has(reader.text(from))) from += 1;
  return isAbbreviation(reader, from) || reachesNoun(reader, from);
}
