import { createHash } from "node:crypto";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { TextLanguage } from "@samrad/contracts/languages";
import { readJson, readLines } from "./read-lines.ts";

export interface SetText {
  readonly id: string;
  readonly lang: TextLanguage;
  readonly title: string;
  readonly body: string;
}

/** Something asked, and what it should find. */
export interface SetQuery extends SetText {
  /** Only these are ranked; all texts of the set where it is not given. */
  readonly among?: readonly string[];
  /** Empty where nothing in the set is asked. */
  readonly right: readonly string[];
}

/** Queries of which each is opened as a thread, or asked as a text that is being written. */
export interface SimilarSet {
  readonly name: string;
  readonly asked: "threads" | "texts";
  /** What is ranked: recurring questions, or threads. */
  readonly kind: "question" | "thread";
  readonly texts: readonly SetText[];
  readonly queries: readonly SetQuery[];
}

type Question = { id: string; lang: TextLanguage; title: string; statement: string; concepts: string[] };
type Thread = SetText & { question: string | null };

function readRecurring(folder: string): SimilarSet[] {
  const questions = readLines<Question>(folder, "questions");
  const texts = questions.map(({ statement, concepts, ...question }) => ({
    ...question,
    body: `${statement}\n\n${concepts.join(", ")}`,
  }));
  const queries = readLines<Thread>(folder, "threads").map(({ question, ...thread }) => ({
    ...thread,
    right: question === null ? [] : [question],
  }));
  return [{ name: "recurring questions", asked: "threads", kind: "question", texts, queries }];
}

type Post = { id: string; subject: string; body: string };
type Forum = Post & { candidates: (Post & { relevant: boolean })[] };

const toText = ({ id, subject, body }: Post): SetText => ({ id, lang: "en", title: subject, body });

/** The order of a file is somebody else's ranking: it is forgotten, so that not even a tie can follow it. */
function forgetOrder<Item extends { id: string }>(items: readonly Item[]): Item[] {
  const hash = ({ id }: Item): string => createHash("sha256").update(id).digest("hex");
  return items.toSorted((one, other) => (hash(one) < hash(other) ? -1 : 1));
}

function readForum(folder: string, file: string): SimilarSet {
  const forum = readLines<Forum>(folder, file);
  const queries = forum.map(({ candidates, ...asked }) => ({
    ...toText(asked),
    among: candidates.map(({ id }) => id),
    right: candidates.filter(({ relevant }) => relevant).map(({ id }) => id),
  }));
  const texts = forgetOrder(forum.flatMap(({ candidates }) => candidates.map(toText)));
  return { name: file.replace(".jsonl", ""), asked: "threads", kind: "thread", texts, queries };
}

type Regulation = { recitals: { n: number; text: string }[] };

const firstWords = (text: string, count: number): string => text.split(/\s+/).slice(0, count).join(" ");
const wordsAsked = 16;

/** The recitals of the regulation in Swedish, by their first words, among those in English. */
function readRecitals(folder: string): SimilarSet {
  const [swedish, english] = ["sv", "en"].map((lang) => readJson(folder, `gdpr-${lang}.json`) as Regulation);
  const idOf = ({ n }: { n: number }): string => `recital-${n}`;
  const texts = (english?.recitals ?? []).map((recital) => ({
    id: idOf(recital),
    lang: "en" as const,
    title: "Recital",
    body: recital.text,
  }));
  const queries = (swedish?.recitals ?? []).map((recital) => ({
    id: idOf(recital),
    lang: "sv" as const,
    title: "",
    body: firstWords(recital.text, wordsAsked),
    right: [idOf(recital)],
  }));
  return { name: "recitals sv-en", asked: "texts", kind: "question", texts, queries };
}

/** The sets of a folder, known by its files. */
export function readSimilarSets(folder: string): SimilarSet[] {
  if (existsSync(join(folder, "threads.jsonl"))) return readRecurring(folder);
  if (existsSync(join(folder, "gdpr-sv.json"))) return [readRecitals(folder)];
  const files = readdirSync(folder).filter((file) => file.endsWith(".jsonl"));
  return files.toSorted().map((file) => readForum(folder, file));
}
