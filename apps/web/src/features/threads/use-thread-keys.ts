import { type RefObject, useCallback } from "react";
import { useShortcuts } from "../../frame/shortcuts.ts";
import { useLatest } from "../documents/latest.ts";
import { postElementId } from "./post-places.ts";
import { articleInView, numberOf } from "./reading-place.ts";
import { selectedText } from "./selection-quote-button.tsx";

export type ThreadKeyActs = {
  reply: () => void;
  /** With the number of the post that is selected in, has the focus or is being read. */
  quote: (number: number) => void;
  collect: (number: number) => void;
  bookmark: (number: number) => void;
};

function currentArticle(container: Element): Element | undefined {
  const chosen = selectedText(container) ?? document.activeElement;
  const article = chosen?.closest("article");
  return article && container.contains(article) ? article : articleInView(container);
}

const steps: Record<string, number> = { j: 1, k: -1 };

/** Goes to the next post or the one before. From where nothing has the focus, to the one that is being read. */
function step(container: Element, by: number) {
  const focused = document.activeElement?.closest("article");
  const isPost = focused && container.contains(focused);
  const next = isPost ? document.getElementById(postElementId(numberOf(focused) + by)) : articleInView(container);
  next?.scrollIntoView({ block: "start" });
  next?.querySelector<HTMLElement>("h2")?.focus({ preventScroll: true });
}

/** The keys of a thread: j and k between posts, r, q, Q and b for what can be done with them. */
export function useThreadKeys(container: RefObject<Element | null>, acts: ThreadKeyActs) {
  const latest = useLatest(acts);
  const act = useCallback(
    (key: string) => {
      const main = container.current;
      if (!main) return false;
      const by = steps[key];
      const article = by ? undefined : currentArticle(main);
      const number = article && numberOf(article);
      if (by) step(main, by);
      else if (key === "r") latest.current.reply();
      else if (key === "q" && number) latest.current.quote(number);
      else if (key === "Q" && number) latest.current.collect(number);
      else if (key === "b" && number) latest.current.bookmark(number);
      else return false;
      return true;
    },
    [container, latest],
  );
  useShortcuts(act);
}
