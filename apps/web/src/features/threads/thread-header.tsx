import type { ThreadView } from "@samrad/contracts/threads";
import { inLanguage } from "@samrad/contracts/languages";
import { Button } from "@samrad/ui/button";
import { Tag } from "@samrad/ui/tag";
import { Link } from "@tanstack/react-router";
import { type ReactNode, useDeferredValue } from "react";
import { PageHeader } from "../../frame/page-header.tsx";
import { useLanguage, useTranslate } from "../../language/use-translate.ts";
import { ThreadStandings } from "../answers/thread-standings.tsx";
import { ThreadQuestions } from "../questions/thread-questions.tsx";
import { ThreadConcepts } from "../concepts/thread-concepts.tsx";
import { FollowMenu } from "./follow-menu.tsx";
import { Outcome } from "./outcome.tsx";
import { ThreadActions } from "./thread-actions.tsx";
import styles from "./threads.module.css";
import { Organisation } from "./who.tsx";
import { RuleBanner } from "../chatham-house/rule-banner.tsx";

function Crumb({ thread: { space } }: { thread: ThreadView }) {
  const language = useLanguage();
  const name = inLanguage(space.name, language);
  return (
    <Link
      to="/discussions/$spaceSlug"
      params={{ spaceSlug: space.slug }}
      lang={name.lang === language ? undefined : name.lang}
    >
      {name.text}
    </Link>
  );
}

/** As in `threads.module.css`: where there is room, the panel shows them. */
const beside = "(min-width: 80rem)";

function Organisations({ organisations }: Pick<ThreadView, "organisations">) {
  const t = useTranslate();
  // Where the panel shows them they stand here for narrower windows and for print: after all that is seen.
  const drawn = useDeferredValue(true, !window.matchMedia(beside).matches);
  if (organisations.length === 0 || !drawn) return null;
  return (
    <ul className={styles.organisations} aria-label={t("threads.organisations")}>
      {organisations.map((organisation) => (
        <li key={organisation.id}>
          <Organisation organisation={organisation} />
        </li>
      ))}
    </ul>
  );
}

type Props = {
  thread: ThreadView;
  /** The first post that was new when the thread was opened. */
  newFrom: number | undefined;
  onJump: (number: number) => void;
  /** More ways, after the others. */
  children?: ReactNode;
};

/** Short ways through a thread that is longer than a page. */
function Jumps({ thread, newFrom, onJump, children }: Props) {
  const t = useTranslate();
  if (thread.postCount < 4) return null;
  return (
    <p className={styles.jumps}>
      {newFrom && (
        <Button variant="tertiary" small onClick={() => onJump(newFrom)}>
          {t("threads.to_first_unread")}
        </Button>
      )}
      <Button variant="tertiary" small onClick={() => onJump(thread.postCount)}>
        {t("threads.to_end")}
      </Button>
      {children}
    </p>
  );
}

/** What a thread is about, where it belongs, how it stands, and what can be done with it. */
export function ThreadHeader(props: Props) {
  const { thread } = props;
  const t = useTranslate();
  return (
    <>
      <PageHeader title={thread.title} lang={thread.lang} crumb={<Crumb thread={thread} />}>
        <div className={styles.standing}>
          <span className={styles.row}>
            <Tag tone={thread.status === "resolved" ? "accent" : "neutral"}>{t(`threads.status_${thread.status}`)}</Tag>
            {thread.locked && <Tag>{t("threads.locked")}</Tag>}
            {thread.pinned && <Tag>{t("threads.pinned")}</Tag>}
            <span>{t("threads.post_count", { count: thread.postCount })}</span>
          </span>
          <div className={styles.acts}>
            {thread.abilities.follow && thread.reading && (
              <FollowMenu threadId={thread.id} level={thread.reading.follow} />
            )}
            <ThreadActions thread={thread} />
          </div>
        </div>
        <Organisations organisations={thread.organisations} />
        <ThreadConcepts thread={thread} />
        <ThreadStandings standings={thread.standings} />
      </PageHeader>
      <RuleBanner thread={thread} />
      <ThreadQuestions thread={thread} />
      <Outcome thread={thread} />
      <Jumps {...props} />
    </>
  );
}
