import type { LawFile } from "@samrad/contracts/law-files";

/** An article of a law made for tests: its heading, and its paragraphs by number; points stand on lines of their own. */
type Article = { title: string; paragraphs: Record<string, string> };

/** No law: a few articles numbered and divided as those on sandboxes are, with words of our own. */
const articles: Record<number, Article> = {
  3: {
    title: "Definitions",
    paragraphs: {
      "": "For the purposes of this act:\n(1) garden means a place that is tended;\n(2) gardener means whoever tends it.",
    },
  },
  57: {
    title: "Trial gardens",
    paragraphs: {
      1: "Every town shall keep a trial garden by 2 May.\nTowns may keep one together.",
      2: "Further gardens may be kept in villages.",
      3: "The college may keep a garden of its own.",
      4: "Towns shall give the gardens the water they need.",
      5: "What is grown follows a plan that gardener and town have agreed.",
      6: "Towns give advice on weeds.",
      7: "On request the town gives written proof of what was grown.",
      8: "The proof counts in favour of the gardener.",
      9: "The gardens shall:\n(a) make sowing easier to understand;\n(b) help good seed to spread;\n(c) bring neighbours together.",
      10: "Where bees are kept, the beekeepers take part.",
      11: "Frost ends a trial.",
      12: "Gardeners answer for what escapes.",
      13: "Gardens of several towns share their tools.",
      14: "Towns work together within the council.",
      15: "Towns tell the college of every garden.",
      16: "Every year the town reports what grew, what did not, and what was learnt.",
      17: "The college keeps one page about all gardens.",
    },
  },
  58: {
    title: "How gardens are run",
    paragraphs: { 1: "The council decides how beds are given out.", 2: "Beds are free of charge." },
  },
};

export const lawKey = "celex:32030R0057";

export type LawTraits = {
  lang?: string;
  date?: string;
  /** Paragraphs in other words: `{ "57/1": "..." }`. */
  amended?: Record<string, string>;
};

/** A law of a few articles, as JSON. */
export function aLaw({ lang = "en", date = "2030-05-02", amended = {} }: LawTraits = {}): LawFile {
  return {
    lang,
    celex: lawKey.slice("celex:".length),
    date,
    title: "Act on gardens",
    annexes: [
      {
        n: "I",
        title: "Plants that may be grown",
        text: "What may be grown:\n(1) peas;\n(2) beans of these kinds:\n(a) broad;\n(b) runner.",
      },
    ],
    recitals: [{ n: 1, text: "Gardens do good." }],
    articles: Object.entries(articles).map(([n, { title, paragraphs }]) => ({
      n: Number(n),
      title,
      chapter: [Number(n) < 57 ? "CHAPTER I General provisions" : "CHAPTER VI Measures in support of growth"],
      paragraphs: Object.entries(paragraphs).map(([number, text]) => ({
        n: number === "" ? null : number,
        text: amended[`${n}/${number}`] ?? text,
      })),
    })),
  };
}

/** The paragraphs of article 57 that the amended version has otherwise. */
export const amendedParagraphs = [1, 3, 5, 9, 10, 14];

/** The same law with 57(1), (3), (5), (9), (10) and (14) changed, and all else in other typography. */
export function anAmendedLaw(traits: LawTraits = {}): LawFile {
  const amended = Object.fromEntries(
    amendedParagraphs.map((number) => [`57/${number}`, `${articles[57]!.paragraphs[number]!} This is new.`]),
  );
  const law = aLaw({ date: "2031-07-27", amended, ...traits });
  for (const { paragraphs } of law.articles) {
    for (const paragraph of paragraphs) paragraph.text = paragraph.text.replaceAll(" the ", "  the\u00a0");
  }
  return law;
}

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

type Split = { intro: string[]; points: [label: string, text: string][] };

function split(text: string): Split {
  const intro: string[] = [];
  const points: [string, string][] = [];
  for (const line of text.split("\n")) {
    const [, label, words] = /^\((\w+)\) (.*)$/.exec(line) ?? [];
    if (label) points.push([label, words ?? ""]);
    else intro.push(line);
  }
  return { intro, points };
}

/** Points that have numbers, with those in letters that stand below them. */
const nested = (
  { points }: Split,
  write: (label: string, line: string, inner: string) => string,
  wrap: (items: string) => string,
) => {
  const outer = points.filter(([label]) => /^\d/.test(label));
  const inner = (index: number) => {
    const from = points.indexOf(outer[index]!) + 1;
    const to = outer[index + 1] ? points.indexOf(outer[index + 1]!) : points.length;
    const items = points.slice(from, to).map(([label, line]) => write(label, line, ""));
    return items.length === 0 ? "" : wrap(items.join("\n"));
  };
  return outer.map(([label, line], index) => write(label, line, inner(index))).join("\n");
};

const romanOf = (heading: string) => heading.split(" ")[1]!;
const headingOf = (heading: string) => heading.split(" ").slice(2).join(" ");

/** The articles of a law under the headings that they share. */
function byChapter({ articles: all }: LawFile): [heading: string, articles: LawFile["articles"]][] {
  const chapters = new Map<string, LawFile["articles"]>();
  for (const article of all) {
    const [heading = ""] = article.chapter;
    chapters.set(heading, [...(chapters.get(heading) ?? []), article]);
  }
  return [...chapters];
}

/** A law in Akoma Ntoso 3.0. */
export function asAkomaNtoso(law: LawFile): string {
  const blocks = (text: string) => {
    const { intro, points } = split(text);
    const words = intro.map((line) => `<p>${escaped(line)}</p>`);
    if (points.length === 0) return `<content>${words.join("")}</content>`;
    const list = points.map(
      ([label, line]) => `<point><num>(${label})</num><content><p>${escaped(line)}</p></content></point>`,
    );
    return `<list><intro>${words.join("")}</intro>${list.join("\n")}</list>`;
  };
  const article = ({ n, title, paragraphs }: LawFile["articles"][number]) => {
    const body = paragraphs.map(
      (paragraph) =>
        `<paragraph>${paragraph.n === null ? "" : `<num>${paragraph.n}.</num>`}${blocks(paragraph.text)}</paragraph>`,
    );
    return `<article eId="art_${n}"><num>Article ${n}</num><heading>${escaped(title)}</heading>${body.join("\n")}</article>`;
  };
  const chapters = byChapter(law).map(
    ([heading, inside]) =>
      `<chapter><num>CHAPTER ${romanOf(heading)}</num><heading>${escaped(headingOf(heading))}</heading>${inside.map(article).join("\n")}</chapter>`,
  );
  const recitals = law.recitals.map(({ n, text }) => `<recital><num>(${n})</num><p>${escaped(text)}</p></recital>`);
  const point = (label: string, line: string, inner: string) =>
    `<point><num>(${label})</num>${inner ? `<list><intro><p>${escaped(line)}</p></intro>${inner}</list>` : `<content><p>${escaped(line)}</p></content>`}</point>`;
  const annexes = law.annexes.map(
    ({ n, title, text }) =>
      `<attachment><doc name="annex"><preface><p><docTitle>ANNEX ${n}</docTitle></p><p><docTitle>${escaped(title)}</docTitle></p></preface>
<mainBody><list><intro><p>${escaped(split(text).intro.join(" "))}</p></intro>${nested(split(text), point, (items) => items)}</list></mainBody></doc></attachment>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act name="regulation"><meta><identification source="#eu">
<FRBRWork><FRBRthis value="/akn/eu/act/reg/${law.celex.slice(1, 5)}/${Number(law.celex.slice(6))}/!main"/></FRBRWork>
<FRBRExpression><FRBRdate date="${law.date}" name="consolidation"/><FRBRlanguage language="eng"/></FRBRExpression>
</identification></meta><preface><docTitle>${escaped(law.title ?? "")}</docTitle></preface>
<preamble><recitals>${recitals.join("\n")}</recitals></preamble><body>${chapters.join("\n")}</body><attachments>${annexes.join("\n")}</attachments></act></akomaNtoso>`;
}

/** A law in Formex 4, as EUR-Lex gives consolidated texts. */
export function asFormex(law: LawFile): string {
  const blocks = (text: string) => {
    const { intro, points } = split(text);
    const words = intro.map((line) => `<P>${escaped(line)}</P>`).join("");
    const items = points.map(
      ([label, line]) => `<ITEM><NP><NO.P>(${label})</NO.P><TXT>${escaped(line)}</TXT></NP></ITEM>`,
    );
    return `<ALINEA>${words}${items.length > 0 ? `<LIST TYPE="alpha">${items.join("\n")}</LIST>` : ""}</ALINEA>`;
  };
  const article = ({ n, title, paragraphs }: LawFile["articles"][number]) => {
    const body = paragraphs.map(({ n: number, text }) =>
      number === null
        ? blocks(text)
        : `<PARAG IDENTIFIER="${n}.${number}"><NO.PARAG>${number}.</NO.PARAG>${blocks(text)}</PARAG>`,
    );
    return `<ARTICLE IDENTIFIER="${n}"><TI.ART>Article ${n}</TI.ART><STI.ART><P>${escaped(title)}</P></STI.ART>${body.join("\n")}</ARTICLE>`;
  };
  const chapters = byChapter(law).map(
    ([heading, inside]) =>
      `<DIVISION><TITLE><TI><P>CHAPTER ${romanOf(heading)}</P></TI><STI><P>${escaped(headingOf(heading))}</P></STI></TITLE>${inside.map(article).join("\n")}</DIVISION>`,
  );
  const recitals = law.recitals.map(
    ({ n, text }) => `<CONSID><NP><NO.P>(${n})</NO.P><TXT>${escaped(text)}</TXT></NP></CONSID>`,
  );
  const item = (label: string, line: string, inner: string) =>
    `<ITEM><NP><NO.P>(${label})</NO.P><TXT>${escaped(line)}</TXT>${inner}</NP></ITEM>`;
  const annexes = law.annexes.map(
    ({ n, title, text }) =>
      `<CONS.ANNEX><TITLE><TI><P>ANNEX ${n}</P></TI><STI><P>${escaped(title)}</P></STI></TITLE><CONTENTS>
<P>${escaped(split(text).intro.join(" "))}</P><LIST>${nested(split(text), item, (items) => `<P><LIST>${items}</LIST></P>`)}</LIST></CONTENTS></CONS.ANNEX>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<CONS.ACT><INFO.CONSLEG CONSLEG.REF="0${law.celex.slice(1)}-${law.date?.replaceAll("-", "")}" CONSLEG.DATE="${law.date?.replaceAll("-", "")}"/>
<CONS.DOC><BIB.INSTANCE><LG.DOC>EN</LG.DOC></BIB.INSTANCE><TITLE><TI><P>${escaped(law.title ?? "")}</P></TI></TITLE>
<PREAMBLE><GR.CONSID>${recitals.join("\n")}</GR.CONSID></PREAMBLE><ENACTING.TERMS>${chapters.join("\n")}</ENACTING.TERMS></CONS.DOC>${annexes.join("\n")}</CONS.ACT>`;
}

const pieceSize = 1_000;

/** A text as the bytes that a file gives, a piece at a time. */
export async function* asBytes(text: string | Buffer): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let start = 0; start < bytes.length; start += pieceSize)
    yield await Promise.resolve(bytes.subarray(start, start + pieceSize));
}
