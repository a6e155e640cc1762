import type { MeView } from "@samrad/contracts/people";
import type { ThreadSummary } from "@samrad/contracts/threads";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { type ChordKey, chords } from "../../frame/chords.ts";
import { useOfferedCommands } from "../../frame/commands.ts";
import { useTranslate } from "../../language/use-translate.ts";
import { threadListOptions } from "../discussions/thread-queries.ts";

/** Something that the palette leads to or does. */
export type Entry = {
  id: string;
  group: "here" | "page" | "thread" | "search";
  label: string;
  lang?: string;
  keys?: string;
  run: () => void;
};

const visitorPages: readonly ChordKey[] = ["h", "d", "q", "l", "c"];

function usePages(me: MeView | null): Entry[] {
  const t = useTranslate();
  const navigate = useNavigate();
  const keys = (Object.keys(chords) as ChordKey[]).filter((key) => me || visitorPages.includes(key));
  return keys.map((key) => ({
    id: `page-${key}`,
    group: "page",
    label: t(chords[key].name),
    keys: `g ${key}`,
    run: () => void navigate({ to: chords[key].to }),
  }));
}

function useThreads(): Entry[] {
  const navigate = useNavigate();
  const { data } = useInfiniteQuery(threadListOptions({ filter: "all", conceptId: undefined }));
  const threads: ThreadSummary[] = data?.pages.flatMap((page) => page.threads) ?? [];
  return threads.map(({ id, title, lang }) => ({
    id: `thread-${id}`,
    group: "thread",
    label: title,
    lang,
    run: () => void navigate({ to: "/threads/$threadId", params: { threadId: id } }),
  }));
}

const fold = (text: string) => text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();

/** Every word stands somewhere in the label. */
export function isFound(label: string, text: string): boolean {
  const folded = fold(label);
  return fold(text)
    .split(/\s+/)
    .every((word) => folded.includes(word));
}

const mostThreads = 8;

/** What the palette offers for what was typed: what this page can do, pages, recent threads, and a search for it. */
export function useEntries(text: string, me: MeView | null): Entry[] {
  const t = useTranslate();
  const navigate = useNavigate();
  const here = useOfferedCommands().map((command): Entry => ({ ...command, group: "here" }));
  const pages = usePages(me);
  const threads = useThreads();
  const wanted = text.trim();
  const matching = (entries: Entry[]) => entries.filter(({ label }) => isFound(label, wanted));
  const search: Entry = {
    id: "search",
    group: "search",
    label: t("palette.search_for", { text: wanted }),
    run: () => void navigate({ to: "/search", search: { q: wanted } }),
  };
  return [
    ...matching(here),
    ...matching(pages),
    ...matching(threads).slice(0, mostThreads),
    ...(wanted ? [search] : []),
  ];
}
