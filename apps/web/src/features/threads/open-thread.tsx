import type { ReadingPlace, ThreadView } from "@samrad/contracts/threads";
import { useLocation } from "@tanstack/react-router";
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { currentSession } from "../../live/session.ts";
import { sendReply } from "../../live/replies.ts";
import { useLatest } from "../documents/latest.ts";
import { LawBanner } from "../law/law-banner.tsx";
import { Announcement } from "./announcement.tsx";
import type { ComposerHandle, ComposerSubmission } from "./composer-props.ts";
import { NewRepliesBar } from "./new-replies-bar.tsx";
import { usePostPlaces } from "./post-places.ts";
import { PostList } from "./post-list.tsx";
import { ReplyPlace } from "./reply-place.tsx";
import { BookmarkForm } from "../bookmarks/bookmark-mark.tsx";
import { useThreadBookmarks } from "../bookmarks/bookmarking.ts";
import { ChangedPosts, ChangedPostsBar, useChangedPosts } from "./changed-posts.tsx";
import { PrintHead } from "./print-head.tsx";
import { QuoteBasketBar } from "./quote-basket-bar.tsx";
import { ShowAllButton, useShowAll } from "./show-all.tsx";
import { ThreadContexts } from "./thread-contexts.tsx";
import { Watch } from "./watch.tsx";
import { useThreadActs } from "./use-thread-acts.ts";
import { useReadingPlace } from "./use-reading-place.ts";
import { ThreadContext } from "./thread-context.tsx";
import { ThreadHeader } from "./thread-header.tsx";
import { knownWindow, moveWindow } from "./thread-reads.ts";
import { currentThread, type ThreadWindow, unbrokenPosts } from "./thread-window.ts";
import styles from "./threads.module.css";
import { useNewReplies } from "./use-new-replies.ts";

type Props = { window: ThreadWindow; post: number | undefined };

/** The first post that has come since the last visit; none at the first one. */
function firstNew({ reading, postCount }: ThreadView): number | undefined {
  const lastRead = reading?.lastRead ?? 0;
  return lastRead > 0 && lastRead < postCount ? lastRead + 1 : undefined;
}

/** Where reading begins: the post of the address, else the first unread one, else where the reader left off. 0 is the top of the page. */
function startOf({ thread, posts }: ThreadWindow, post: number | undefined): ReadingPlace {
  const at = (number: number) => ({ number, share: 0 });
  if (post) return at(Math.min(post, thread.postCount));
  if (!thread.reading?.lastRead) return at(0);
  const unread = firstNew(thread);
  if (unread) return at(unread);
  const { place } = thread.reading;
  if (place && place.number + place.share > 1) return place;
  return at(posts[0]?.number === 1 ? 0 : thread.postCount);
}

const scrollToTop = () => globalThis.scrollTo({ top: 0, behavior: "instant" });

/** A thread whose posts have been read. */
export function OpenThread({ window, post }: Props) {
  const thread = currentThread(window);
  const unbroken = useMemo(() => unbrokenPosts(window), [window]);
  const [atEnd, setAtEnd] = useState(false);
  const [writing, setWriting] = useState(false);
  const [docked, setDocked] = useState(false);
  const composer = useRef<ComposerHandle>(null);
  const replies = useNewReplies({ postCount: thread.postCount, posts: window.posts }, atEnd && !writing);
  const { goTo, settle } = usePostPlaces();
  const [start] = useState(() => ({ ...startOf(window, post), newFrom: firstNew(thread) }));

  const showing = useShowAll(thread.id);
  const posts = useMemo(() => unbroken.filter((one) => one.number <= replies.end), [unbroken, replies.end]);
  const [toward, setToward] = useState(start.number);
  const jumpTo = (number: number, highlight = true, share = 0) => {
    const known = knownWindow(thread.id);
    const isLoaded = known && unbrokenPosts(known).some((one) => one.number === number);
    replies.reveal(number);
    goTo(number, { highlight, share });
    if (isLoaded) return;
    setToward(number);
    void moveWindow(thread.id, number);
  };

  // What the address says now: what this component was given may still be what it said before.
  const wanted = useLocation({
    select: ({ pathname, search }) => (pathname.endsWith(thread.id) ? (search.post ?? 0) : -1),
  });
  // What is painted first is where reading begins; a place within a post is found once the post is laid out.
  useLayoutEffect(() => {
    if (start.number > 0) goTo(start.number, { highlight: false });
    else scrollToTop();
  }, [goTo, start]);
  const first = useRef(true);
  useEffect(() => {
    const number = first.current ? start.number : wanted;
    const isFirst = first.current;
    first.current = false;
    if (number > 0) jumpTo(number, wanted > 0, isFirst ? start.share : 0);
    else if (isFirst) scrollToTop();
  }, [wanted]); // oxlint-disable-line react/exhaustive-deps -- only the address leads anywhere, not every rendering

  const latestJump = useLatest(jumpTo);
  const jump = useMemo(
    () => ({ threadId: thread.id, jumpTo: (number: number) => latestJump.current(number) }),
    [thread.id, latestJump],
  );
  const main = useRef<HTMLDivElement>(null);
  const hasGone = useReadingPlace(thread.id, main);
  const marking = useThreadBookmarks(thread.id);
  const { bookmarking } = marking;
  const { showAll } = showing;
  const onWrite = () => setDocked(!atEnd);
  const acts = useThreadActs({ thread, posts, main, composer, bookmarking, onWrite, showAll });
  const changed = useChangedPosts(thread);
  const changes = useRef<HTMLElement>(null);
  const send = async ({ id, lang, document, attachments }: ComposerSubmission) => {
    const writtenAt = new Date().toISOString();
    const sent = await sendReply({ id, threadId: thread.id, lang, document, attachments, writtenAt });
    setDocked(false);
    if (!sent) return;
    jumpTo(sent.number, false);
  };
  const goThere = (number: number) => {
    hasGone();
    jumpTo(number);
  };
  const showNew = () => {
    replies.reveal(thread.postCount);
    jumpTo(replies.end + 1);
  };

  return (
    <ThreadContexts jump={jump} bookmarking={bookmarking} changed={changed}>
      <Watch threadId={thread.id} cursor={window.cursor} />
      <div className={styles.page}>
        <div ref={main} className={styles.main}>
          <ThreadHeader thread={thread} newFrom={start.newFrom} onJump={goThere}>
            <ShowAllButton thread={thread} loaded={posts.length} showing={showing} />
          </ThreadHeader>
          <PrintHead thread={thread} posts={posts} />
          <ChangedPosts threadId={thread.id} region={changes} />
          <LawBanner sourceKind="thread" sourceId={thread.id} />
          <PostList
            thread={thread}
            posts={posts}
            start={toward}
            newFrom={start.newFrom}
            more={(unbroken.at(-1)?.number ?? 0) < replies.end}
            onQuote={acts.quote}
            onCollect={acts.collect}
            onEnd={setAtEnd}
            onDrawn={settle}
            onStand={showing.onStand}
          />
          {/* Who writes at the lower edge is told there. */}
          <NewRepliesBar count={docked ? 0 : replies.count} onShow={showNew} />
          {!docked && replies.count === 0 && <ChangedPostsBar region={changes} onShow={goThere} />}
          {thread.abilities.reply && <QuoteBasketBar onInsert={acts.insertCollected} />}
          <Announcement count={replies.count} latest={posts.at(-1)} />
          <ReplyPlace
            thread={thread}
            composer={composer}
            docked={docked}
            newCount={replies.count}
            onShowNew={showNew}
            onUndock={() => setDocked(false)}
            onFocusChange={setWriting}
            onWriting={(is) => currentSession().client?.writing(thread.id, is)}
            onSubmit={send}
          />
        </div>
        <ThreadContext thread={thread} />
      </div>
      <BookmarkForm threadId={thread.id} place={marking.place} onClose={marking.close} />
    </ThreadContexts>
  );
}
