import { findCitations } from "@samrad/citations/find-citations";
import { readJson } from "./read-lines.ts";

const GDPR = "celex:32016R0679";
const LANGUAGES = { en: "en", sv: "sv", da: "da", no: "nb", fi: "fi" } as const;

type File = keyof typeof LANGUAGES;

interface Regulation {
  readonly articles: readonly {
    readonly n: number;
    readonly paragraphs: readonly { readonly n: string; readonly text: string }[];
  }[];
}

function articlesIn(text: string, file: File): string {
  const found = findCitations(text, { lang: LANGUAGES[file], act: GDPR });
  const articles = found
    .map(({ key }) => /^celex:32016R0679#art_(\d+)/.exec(key)?.[1])
    .filter((article) => article !== undefined);
  return [...new Set(articles)].toSorted((one, other) => Number(one) - Number(other)).join(" ");
}

function readParagraphs(folder: string, file: File): Map<string, string> {
  const { articles } = (readJson(folder, `gdpr-${file}.json`) ?? { articles: [] }) as Regulation;
  return new Map(
    articles.flatMap(({ n, paragraphs }) =>
      paragraphs.map((paragraph) => [`${n}.${paragraph.n}`, articlesIn(paragraph.text, file)] as const),
    ),
  );
}

/** In how many paragraphs of the GDPR each language version cites the same articles as the English one. */
export function compareLanguages(folder: string, listed: boolean): string {
  const english = readParagraphs(folder, "en");
  const rows = (["sv", "da", "no", "fi"] as const).map((file) => {
    const own = readParagraphs(folder, file);
    const shared = [...english].filter(
      ([place, articles]) => own.has(place) && (articles !== "" || own.get(place) !== ""),
    );
    const unlike = shared.filter(([place, articles]) => own.get(place) !== articles);
    const lines = listed
      ? unlike.map(([place, articles]) => `  ${place}: en ${articles}; ${file} ${own.get(place)}\n`).join("")
      : "";
    return `gdpr en = ${file}: ${shared.length - unlike.length} of ${shared.length} paragraphs\n${lines}`;
  });
  return english.size === 0 ? "" : rows.join("");
}
