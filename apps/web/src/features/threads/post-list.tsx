import type { BlockNode } from "@samrad/contracts/document";
import type { PostView, ThreadView } from "@samrad/contracts/threads";
import { Button } from "@samrad/ui/button";
import {
  type CSSProperties,
  type Ref,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { useTranslate } from "../../language/use-translate.ts";
import { useMarking } from "../citations/use-marking.tsx";
import { useProposals } from "../proposals/proposal-queries.ts";
import { useLatest } from "../documents/latest.ts";
import { keepingPlace } from "./post-places.ts";
import type { AroundPost } from "./post.tsx";
import { PostGroup } from "./post-group.tsx";
import { makeGrouping } from "./post-groups.ts";
import { selectedText, SelectionQuote } from "./selection-quote-button.tsx";
import { readMorePosts } from "./thread-reads.ts";
import styles from "./threads.module.css";
import { useDrawnPosts } from "./use-drawn-posts.ts";
import { useInView } from "./use-in-view.ts";
import { useReadMarks } from "./use-read-marks.ts";

/** How far from the edge of the window the next page is fetched. */
const aheadOf = "1000px 0px";
/** Who has scrolled past the last post, to write, is at the end too. */
const orAbove = "100000px 0px 0px";

type Props = {
  thread: ThreadView;
  posts: readonly PostView[];
  /** The number of the post where reading begins. */
  start: number;
  /** The first post that was new when the thread was opened. */
  newFrom: number | undefined;
  /** Whether posts that have been there all along are still to come. */
  more: boolean;
  onQuote: (post: PostView, blocks: BlockNode[]) => void;
  onCollect: (post: PostView, blocks: BlockNode[]) => void;
  /** The end of the thread comes into view or leaves it. */
  onEnd: (inView: boolean) => void;
  /** After every rendering: a post may just have come. */
  onDrawn: () => void;
  /** All posts that were given are drawn. */
  onStand: () => void;
};

type MoreProps = {
  direction: "before" | "after";
  threadId: string;
  /** Whether more comes by itself as one reads on. */
  eager?: boolean;
};

function MoreButton({ direction, threadId, eager = true }: MoreProps) {
  const t = useTranslate();
  const [busy, setBusy] = useState(false);
  const load = async () => {
    if (busy) return;
    setBusy(true);
    try {
      await readMorePosts(threadId, direction, (change) => {
        if (direction === "before") keepingPlace(change);
        else change();
      });
    } catch {
      // The button stays, to try again with.
    } finally {
      setBusy(false);
    }
  };
  const watch = useInView((_element, inView) => inView && void load(), aheadOf);
  return (
    <div className={styles.more}>
      <span ref={eager ? watch : undefined} />
      <Button variant="tertiary" busy={busy} onClick={() => void load()}>
        {t(busy ? "frame.loading" : `threads.more_${direction}`)}
      </Button>
    </div>
  );
}

/** The same as long as nothing changes that posts show: not with what was read, or has been written. */
function useAround({ space: { id: spaceId }, abilities, reading }: ThreadView): AroundPost {
  const { reply: mayReply, react: mayReact } = abilities;
  const mayMark = reading !== null;
  return useMemo(() => ({ spaceId, mayReply, mayReact, mayMark }), [spaceId, mayReply, mayReact, mayMark]);
}

/** The room of posts that are drawn in a moment. */
function Room({ of, ref }: { of: number; ref: Ref<HTMLDivElement> | undefined }) {
  return of > 0 && <div ref={ref} className={styles.room} style={{ "--posts": of } as CSSProperties} />;
}

/** The posts in reading order, as far as they have been fetched; the rest comes as one reads on. */
export function PostList(props: Props) {
  const { thread, posts: all, start, newFrom, more, onQuote, onCollect, onEnd, onDrawn, onStand } = props;
  const t = useTranslate();
  const section = useRef<HTMLElement>(null);
  const { drawn: posts, above, below, room, drawnNear } = useDrawnPosts(all, start);
  const stand = above === 0 && below === 0;
  const [grouping] = useState(makeGrouping);
  const groups = useMemo(() => grouping(posts), [grouping, posts]);
  const proposals = useProposals(thread.id);
  const around = useAround(thread);
  const marking = useMarking(() => selectedText(section.current));
  useReadMarks({ thread, container: section, count: posts.at(-1)?.number ?? 0 });
  const endOfThread = useInView((_element, inView) => onEnd(inView), orAbove);
  useLayoutEffect(onDrawn);
  useEffect(() => {
    if (stand) onStand();
  }, [stand, all, onStand]);
  // The posts that are shown are not drawn again for a new one.
  const latestQuote = useLatest(onQuote);
  const quote = useCallback<Props["onQuote"]>((...passage) => latestQuote.current(...passage), [latestQuote]);
  return (
    <section ref={section} aria-label={t("threads.posts")} className={styles.posts}>
      {(all[0]?.number ?? 1) > 1 && (
        // Not while posts are still drawn: what is read would not keep its place.
        <MoreButton key={`before ${all[0]?.number}`} direction="before" threadId={thread.id} eager={stand} />
      )}
      <Room of={above} ref={below > 0 ? undefined : room} />
      {groups.map((group) => (
        <PostGroup
          key={group.key}
          posts={group.posts}
          newFrom={group.posts.some(({ number }) => number === newFrom) ? newFrom : undefined}
          around={around}
          proposals={proposals}
          onQuote={quote}
          drawnNear={drawnNear}
        />
      ))}
      <Room of={below} ref={room} />
      {below === 0 && more && (
        <MoreButton key={`after ${posts.at(-1)?.number}`} direction="after" threadId={thread.id} />
      )}
      {below === 0 && !more && <span ref={endOfThread} className={styles.end} />}
      <SelectionQuote
        container={section}
        posts={posts}
        onQuote={onQuote}
        onCollect={onCollect}
        onMark={marking.begin}
        shown={thread.abilities.reply}
      />
      {marking.dialog}
    </section>
  );
}
