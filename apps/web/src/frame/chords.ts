import type { LinkProps } from "@tanstack/react-router";

type Destination = Exclude<LinkProps["to"], undefined>;

/** After `g`, these keys lead to pages. The first letter of a place's name in English, for all languages alike. */
export const chords = {
  h: { to: "/", name: "frame.home" },
  d: { to: "/discussions", name: "frame.discussions" },
  q: { to: "/questions", name: "frame.questions" },
  l: { to: "/law", name: "frame.law" },
  c: { to: "/concepts", name: "frame.concepts" },
  i: { to: "/inbox", name: "frame.inbox" },
  t: { to: "/tasks", name: "frame.tasks" },
  b: { to: "/bookmarks", name: "bookmarks.title" },
  w: { to: "/drafts", name: "frame.drafts" },
  s: { to: "/settings", name: "frame.settings" },
} as const satisfies Record<string, { to: Destination; name: string }>;

export type ChordKey = keyof typeof chords;

/** Milliseconds in which the second key has to follow. */
const within = 1_500;

/** Reads keys one after the other: gives the second key of a chord, and whether the key belongs to one. */
export function makeChordReader(now: () => number = Date.now) {
  let startedAt = Number.NEGATIVE_INFINITY;
  return (key: string): { chord?: ChordKey; taken: boolean } => {
    const isSecond = now() - startedAt < within;
    startedAt = Number.NEGATIVE_INFINITY;
    if (isSecond) return key in chords ? { chord: key as ChordKey, taken: true } : { taken: false };
    if (key !== "g") return { taken: false };
    startedAt = now();
    return { taken: true };
  };
}
