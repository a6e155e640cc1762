import { useMemo, useRef, useState } from "react";
import { currentSession } from "../../live/session.ts";
import { sendReply } from "../../live/replies.ts";
import { LawBanner } from "../law/law-banner.tsx";
import { Announcement } from "./announcement.tsx";
import type { ComposerHandle, ComposerSubmission } from "./composer-props.ts";
import { NewRepliesBar } from "./new-replies-bar.tsx";
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
import { firstNew, startOf, useJumping } from "./use-jumping.ts";
import { useThreadActs } from "./use-thread-acts.ts";
import { useReadingPlace } from "./use-reading-place.ts";
import { ThreadContext } from "./thread-context.tsx";
import { ThreadHeader } from "./thread-header.tsx";
import { currentThread, type ThreadWindow, unbrokenPosts } from "./thread-window.ts";
import styles from "./threads.module.css";
import { useNewReplies } from "./use-new-replies.ts";

type Props = { window: ThreadWindow; post: number | undefined };

/** A thread whose posts have been read. */
export function OpenThread({ window, post }: Props) {
  const thread = currentThread(window);
  const unbroken = useMemo(() => unbrokenPosts(window), [window]);
  const [atEnd, setAtEnd] = useState(false);
  const [writing, setWriting] = useState(false);
  const [docked, setDocked] = useState(false);
  const composer = useRef<ComposerHandle>(null);
  const replies = useNewReplies({ postCount: thread.postCount, posts: window.posts }, atEnd && !writing);
  const [start] = useState(() => ({ ...startOf(window, post), newFrom: firstNew(thread) }));

  const showing = useShowAll(thread.id);
  const posts = useMemo(() => unbroken.filter((one) => one.number <= replies.end), [unbroken, replies.end]);
  const { jump, jumpTo, toward, settle } = useJumping({ threadId: thread.id, start, reveal: replies.reveal });
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
