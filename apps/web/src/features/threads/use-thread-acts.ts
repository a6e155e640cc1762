import type { BlockNode } from "@samrad/contracts/document";
import type { PostView, ThreadView } from "@samrad/contracts/threads";
import type { RefObject } from "react";
import type { Bookmarking } from "../bookmarks/bookmarking.ts";
import { selectionBlocks } from "../documents/selection-quote.ts";
import type { ComposerHandle } from "./composer-props.ts";
import { collectPassage, takeCollected } from "./quote-basket.ts";
import { selectedText } from "./selection-quote-button.tsx";
import { toPassage } from "./sources.ts";
import { useThreadCommands } from "./use-thread-commands.ts";
import { useThreadKeys } from "./use-thread-keys.ts";

type Parts = {
  thread: ThreadView;
  posts: readonly PostView[];
  main: RefObject<HTMLElement | null>;
  composer: RefObject<ComposerHandle | null>;
  bookmarking: Bookmarking;
  /** The field to write in is asked for from elsewhere on the page. */
  onWrite: () => void;
  showAll: () => Promise<void>;
};

/** What the reader does with the posts of an open thread, by buttons, by keys and from the command palette. */
export function useThreadActs({ thread, posts, main, composer, bookmarking, onWrite, showAll }: Parts) {
  const mayReply = thread.abilities.reply;
  const reply = () => {
    if (!mayReply) return;
    onWrite();
    composer.current?.focus();
  };
  const quote = (post: PostView, blocks: BlockNode[]) => {
    if (!mayReply) return;
    onWrite();
    composer.current?.insertQuotes([toPassage(post, blocks)]);
  };
  const collect = (post: PostView, blocks: BlockNode[]) => {
    if (mayReply) collectPassage(toPassage(post, blocks));
  };
  const insertCollected = () => {
    onWrite();
    composer.current?.insertQuotes(takeCollected());
  };
  const mark = ({ id, number }: PostView) => {
    if (thread.reading) bookmarking.begin({ postId: id, number });
  };
  /** The post of a number, and what is selected in it. */
  const passageOf = (number: number) => {
    const text = selectedText(main.current);
    const blocks = text ? selectionBlocks(document.getSelection(), text) : [];
    return { post: posts.find((one) => one.number === number), blocks };
  };
  useThreadKeys(main, {
    reply,
    quote: (number) => {
      const { post, blocks } = passageOf(number);
      if (post) quote(post, blocks);
    },
    collect: (number) => {
      const { post, blocks } = passageOf(number);
      if (post) collect(post, blocks);
    },
    bookmark: (number) => {
      const { post } = passageOf(number);
      if (post) mark(post);
    },
  });
  const markThread = () => bookmarking.begin({ postId: null, number: null });
  useThreadCommands({ thread, reply, markThread, showAll });
  return { quote, collect, insertCollected };
}
