import { type TextLanguage, textLanguages } from "@samrad/contracts/languages";
import { type ReactionKind, reactionKinds } from "@samrad/contracts/threads";
import { castPeople, type PersonHandle } from "./cast.ts";
import { demoSpaces, type SpaceSlug } from "./spaces.ts";

/** Times are ages: milliseconds before the network is seeded. */
export type DemoPost = {
  author: PersonHandle;
  age: number;
  lang: TextLanguage;
  markdown: string;
  /** Where the post begins, for messages: `file.md:12`. */
  place: string;
};

export type DemoReaction = { number: number; kind: ReactionKind; person: PersonHandle };

export type DemoThread = {
  slug: string;
  space: SpaceSlug;
  lang: TextLanguage;
  title: string;
  age: number;
  pinned: boolean;
  locked: boolean;
  posts: DemoPost[];
  reactions: DemoReaction[];
  outcome: DemoPost | null;
};

const isPerson = (text: string): text is PersonHandle => Object.hasOwn(castPeople, text);
const isSpace = (text: string): text is SpaceSlug => Object.hasOwn(demoSpaces, text);
const isLanguage = (text: string): text is TextLanguage => textLanguages.some((one) => one === text);
const isKind = (text: string): text is ReactionKind => reactionKinds.some((one) => one === text);

/** A file whose lines are read one after the other; what is wrong with one is told with its number. */
class Lines {
  readonly file: string;
  readonly lines: string[];
  index = 0;

  constructor(file: string, source: string) {
    this.file = file;
    this.lines = source.split("\n");
  }

  get place(): string {
    return `${this.file}:${this.index + 1}`;
  }

  fail(message: string): never {
    throw new Error(`${this.place}: ${message}`);
  }

  need<T extends string>(text: string | undefined, is: (text: string) => text is T, what: string): T {
    return text !== undefined && is(text) ? text : this.fail(`${what} expected, not "${text ?? ""}"`);
  }

  age(text: string | undefined): number {
    const [, days, hours = "0"] = /^(\d+)d(?:(\d+)h)?$/.exec(text ?? "") ?? [];
    return days
      ? (Number(days) * 24 + Number(hours)) * 3_600_000
      : this.fail(`an age such as 41d3h expected, not "${text ?? ""}"`);
  }
}

type Header = Pick<DemoThread, "space" | "lang" | "title" | "age" | "pinned" | "locked"> & {
  outcome: { author: PersonHandle; age: number } | null;
};

/** Reads a thread of the demo network. Throws an error that names the file and the line. */
export function parseThreadFile(file: string, source: string): DemoThread {
  const lines = new Lines(file, source);
  const { outcome, ...header } = readHeader(lines);
  const thread: DemoThread = { slug: file.replace(/\.md$/, ""), ...header, posts: [], reactions: [], outcome: null };
  readSections(lines, thread, outcome);
  if (thread.posts[0]?.age !== thread.age) lines.fail("the first post opens the thread, at the same time");
  if (outcome && !thread.outcome) lines.fail("the outcome has no text");
  return thread;
}

const keys = new Set(["space", "lang", "title", "opened", "outcome", "pinned", "locked"]);

function readHeader(lines: Lines): Header {
  if (lines.lines[0] !== "---") lines.fail("--- expected");
  const fields = new Map<string, { value: string; index: number }>();
  for (lines.index = 1; lines.lines[lines.index] !== "---"; lines.index++) {
    const [, key = "", value = ""] = /^([a-z]+): (.*?)(?:\s+#.*)?$/.exec(lines.lines[lines.index] ?? "") ?? [];
    if (!keys.has(key)) lines.fail("a field or --- expected");
    fields.set(key, { value, index: lines.index });
  }
  const end = lines.index;
  const field = (key: string) => {
    lines.index = fields.get(key)?.index ?? end;
    return fields.get(key)?.value;
  };
  const [author, age] = field("outcome")?.split(" ") ?? [];
  const header: Header = {
    outcome: author ? { author: lines.need(author, isPerson, "a person"), age: lines.age(age) } : null,
    space: lines.need(field("space"), isSpace, "a space"),
    lang: lines.need(field("lang"), isLanguage, "a language"),
    title: field("title") ?? lines.fail("a title expected"),
    age: lines.age(field("opened")),
    pinned: field("pinned") === "true",
    locked: field("locked") === "true",
  };
  lines.index = end + 1;
  return header;
}

function readSections(lines: Lines, thread: DemoThread, outcome: Header["outcome"]) {
  for (; lines.index < lines.lines.length; lines.index++) {
    const line = lines.lines[lines.index]!;
    const [, kind, rest = ""] = /^<!-- (post|outcome|reactions)\b ?(.*?) ?-->$/.exec(line) ?? [];
    if (kind === "reactions") readReactions(lines, thread, rest);
    else if (kind) readSection(lines, thread, { post: kind === "post" ? rest : undefined, outcome });
    else if (line.trim() !== "") lines.fail("a post expected");
  }
}

/** Leaves the reading at the last line of the section. */
function readSection(
  lines: Lines,
  thread: DemoThread,
  opening: { post: string | undefined; outcome: Header["outcome"] },
) {
  const place = lines.place;
  const section = opening.post === undefined ? opening.outcome : readAuthor(lines, thread, opening.post);
  if (!section) return lines.fail("no outcome in the header");
  const start = lines.index + 1;
  let end = start;
  while (end < lines.lines.length && !lines.lines[end]!.startsWith("<!-- ")) end++;
  const markdown = lines.lines.slice(start, end).join("\n").trim();
  if (markdown === "") lines.fail("a text expected");
  const post = { lang: thread.lang, ...section, markdown, place };
  if (opening.post === undefined) thread.outcome = post;
  else thread.posts.push(post);
  lines.index = end - 1;
}

function readAuthor(lines: Lines, thread: DemoThread, text: string) {
  const [author, age, lang = thread.lang] = text.split(" ");
  const post = {
    author: lines.need(author, isPerson, "a person"),
    age: lines.age(age),
    lang: lines.need(lang, isLanguage, "a language"),
  };
  const before = thread.posts.at(-1);
  if (before && before.age <= post.age) lines.fail("a post is younger than the one before");
  return post;
}

/** `2: agree karin, henrik; thanks samir` */
function readReactions(lines: Lines, thread: DemoThread, text: string) {
  const [, number = "", reactions = ""] = /^(\d+): (.+)$/.exec(text) ?? [];
  if (!thread.posts[Number(number) - 1]) lines.fail("reactions to a post before them expected");
  for (const part of reactions.split(";")) {
    const [kind, ...people] = part.trim().split(/[\s,]+/);
    for (const person of people) {
      const reaction = {
        kind: lines.need(kind, isKind, "a reaction"),
        person: lines.need(person, isPerson, "a person"),
      };
      thread.reactions.push({ number: Number(number), ...reaction });
    }
  }
}
