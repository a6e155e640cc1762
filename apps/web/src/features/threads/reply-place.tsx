import type { ThreadView } from "@samrad/contracts/threads";
import { Button, buttonLook } from "@samrad/ui/button";
import { Link, useLocation } from "@tanstack/react-router";
import { type RefObject, useState } from "react";
import { useTranslate } from "../../language/use-translate.ts";
import { Propose } from "../proposals/propose.tsx";
import { useMe } from "../session/me.tsx";
import { Composer } from "./composer.tsx";
import type { ComposerHandle, ComposerSubmission } from "./composer-props.ts";
import { hasLocalDraft } from "./local-drafts.ts";
import { SinceYouBegan } from "./since-you-began.tsx";
import styles from "./threads.module.css";
import { useFocusWithin } from "./use-focus-within.ts";
import { WaitingReplies } from "./waiting-replies.tsx";
import { WritingNow } from "./writing-now.tsx";
import { RuleNote } from "../chatham-house/rule-note.tsx";

type Props = {
  thread: ThreadView;
  composer: RefObject<ComposerHandle | null>;
  /** At the lower edge of the window instead of the end of the thread. */
  docked: boolean;
  /** Replies that have come and are not shown yet. */
  newCount: number;
  /** Shows the first of them. */
  onShowNew: () => void;
  onUndock: () => void;
  onFocusChange: (within: boolean) => void;
  onWriting: (writing: boolean) => void;
  onSubmit: (submission: ComposerSubmission) => Promise<void>;
};

/** Why there is nothing to write in. */
function NoReply({ thread }: { thread: ThreadView }) {
  const t = useTranslate();
  const { me, known } = useMe();
  const here = useLocation({ select: ({ href }) => href });
  if (!known) return null;
  if (me) return <p className={styles.closed}>{t(thread.locked ? "threads.is_locked" : "threads.is_read_only")}</p>;
  return (
    <p className={styles.closed}>
      {t("threads.sign_in_to_reply")}{" "}
      <Link to="/sign-in" search={{ next: here }} {...buttonLook({ small: true })}>
        {t("frame.sign_in")}
      </Link>
    </p>
  );
}

/** The end of the thread: what waits to be sent, who writes, and where one writes oneself. */
export function ReplyPlace(props: Props) {
  const { thread, composer, docked, newCount, onUndock, onFocusChange } = props;
  const t = useTranslate();
  const place = `thread/${thread.id}`;
  const { me } = useMe();
  // What was begun before the thread was locked stays in sight.
  const [begun, setBegun] = useState(() => me !== null && hasLocalDraft(me.id, place));
  const [isWriting, setIsWriting] = useState(false);
  const watchFocus = useFocusWithin((within) => {
    if (within) setBegun(true);
    onFocusChange(within);
  });
  return (
    <>
      <WaitingReplies threadId={thread.id} />
      <WritingNow thread={thread} isWriting={isWriting} />
      {!thread.abilities.reply && <NoReply thread={thread} />}
      {me && (thread.abilities.reply || begun) && (
        <section
          ref={watchFocus}
          aria-label={t("threads.reply")}
          className={styles.reply}
          data-docked={docked || undefined}
        >
          {docked && (
            <Button variant="tertiary" small onClick={onUndock}>
              {t("threads.undock")}
            </Button>
          )}
          <Composer
            ref={composer}
            place={place}
            label={t("threads.your_reply")}
            submitLabel={t("threads.send_reply")}
            spaceId={thread.space.id}
            threadId={thread.id}
            notice={
              <>
                {thread.rule.holds && <RuleNote />}
                <SinceYouBegan count={newCount} onShow={props.onShowNew} />
              </>
            }
            onSubmit={props.onSubmit}
            onWriting={(is) => {
              setIsWriting(is);
              props.onWriting(is);
            }}
          />
          {thread.abilities.reply && <Propose thread={thread} hasButton={!docked} />}
        </section>
      )}
    </>
  );
}
