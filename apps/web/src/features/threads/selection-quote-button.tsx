import type { BlockNode } from "@samrad/contracts/document";
import type { PostView } from "@samrad/contracts/threads";
import { Button } from "@samrad/ui/button";
import { type RefObject, useEffect, useState } from "react";
import { useTranslate } from "../../language/use-translate.ts";
import { selectionBlocks } from "../documents/selection-quote.ts";
import styles from "./threads.module.css";

type Chosen = { number: number; top: number; left: number };

type Props = {
  container: RefObject<HTMLElement | null>;
  posts: readonly PostView[];
  onQuote: (post: PostView, blocks: BlockNode[]) => void;
  onCollect: (post: PostView, blocks: BlockNode[]) => void;
  /** Asks what the selected words cite. */
  onMark: (post: PostView) => void;
  shown: boolean;
};

/** The text of the post in which the whole selection lies. */
export function selectedText(container: Element | null): HTMLElement | undefined {
  const selection = document.getSelection();
  if (!container || !selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const { commonAncestorContainer: common } = selection.getRangeAt(0);
  const element = common instanceof Element ? common : common.parentElement;
  const text = element?.closest<HTMLElement>("[data-text-of]");
  return text && container.contains(text) ? text : undefined;
}

function chosenIn(container: Element | null): Chosen | undefined {
  const text = selectedText(container);
  const range = text && document.getSelection()?.getRangeAt(0);
  if (!text || !range || range.toString().trim() === "") return undefined;
  const box = range.getBoundingClientRect();
  const within = container!.getBoundingClientRect();
  return { number: Number(text.dataset.textOf), top: box.bottom - within.top, left: box.left - within.left };
}

/** About as wide as the buttons are in any language: they stay within the text's measure. */
const widest = "26rem";

/** Offers to quote the passage that is selected, or to mark it as a citation, just below it. */
export function SelectionQuote({ container, posts, onQuote, onCollect, onMark, shown }: Props) {
  const t = useTranslate();
  const [chosen, setChosen] = useState<Chosen>();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const onChange = () => {
      clearTimeout(timer);
      timer = setTimeout(() => setChosen(chosenIn(container.current)), 150);
    };
    document.addEventListener("selectionchange", onChange);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("selectionchange", onChange);
    };
  }, [container]);
  const post = posts.find((one) => one.number === chosen?.number);
  if (!shown || !chosen || !post) return null;
  const take = (act: Props["onQuote"]) => {
    const text = selectedText(container.current);
    if (text) act(post, selectionBlocks(document.getSelection(), text));
    document.getSelection()?.removeAllRanges();
  };
  return (
    <div
      className={styles.selection}
      style={{ top: chosen.top, left: `clamp(0px, ${chosen.left}px, 100% - ${widest})` }}
      // Pressing the button must not take the selection away.
      onPointerDown={(event) => event.preventDefault()}
    >
      <Button variant="primary" small onClick={() => take(onQuote)}>
        {t("threads.quote_selection")}
      </Button>
      <Button small variant="tertiary" onClick={() => take(onCollect)}>
        {t("writing.collect")}
      </Button>
      {post.abilities.correct && (
        <Button small variant="tertiary" onClick={() => onMark(post)}>
          {t("citations.mark_selection")}
        </Button>
      )}
    </div>
  );
}
