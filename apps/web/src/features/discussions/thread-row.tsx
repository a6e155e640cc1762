import type { ThreadSummary } from "@samrad/contracts/threads";
import { Tag } from "@samrad/ui/tag";
import { Time } from "@samrad/ui/time";
import { useId } from "react";
import { useTranslate } from "../../language/use-translate.ts";
import { ConceptWords } from "../concepts/concept-chips.tsx";
import { StandingBadge } from "../answers/standing-badge.tsx";
import { OrganisationNames } from "./organisation-names.tsx";
import { SpaceName } from "./space-name.tsx";
import { ThreadLink } from "./thread-link.tsx";
import styles from "./thread-row.module.css";
import { useWriterName } from "../chatham-house/signatures.ts";

type Props = { thread: ThreadSummary; showSpace: boolean };

function States({ thread, id }: { thread: ThreadSummary; id: string }) {
  const t = useTranslate();
  const states = [
    thread.pinned && t("discussions.pinned"),
    thread.status === "resolved" && t("discussions.resolved"),
    thread.locked && t("discussions.locked"),
    thread.underRule && t("rule.tag"),
    thread.follow === "mute" && t("discussions.muted"),
  ].filter((state) => state !== false);
  return (
    <span id={id} className={styles.states}>
      {states.map((state) => (
        <Tag key={state}>{state}</Tag>
      ))}
    </span>
  );
}

function Origin({ thread, showSpace }: Props) {
  const nameOf = useWriterName();
  return (
    <p className={styles.origin}>
      {showSpace && (
        <span>
          <SpaceName space={thread.space} />
        </span>
      )}
      {thread.organisations.length > 0 && (
        <span>
          <OrganisationNames organisations={thread.organisations} count={thread.organisationCount} />
        </span>
      )}
      <span>{nameOf(thread.author)}</span>
    </p>
  );
}

/** What the thread is about, in the reader's words. */
function Concepts({ thread: { concepts } }: { thread: ThreadSummary }) {
  const t = useTranslate();
  if (concepts.length === 0) return null;
  return (
    <p className={styles.concepts}>
      <span className="samrad-visually-hidden">{t("concepts.on_row")}</span>
      <ConceptWords concepts={concepts} />
    </p>
  );
}

function Figures({ thread }: { thread: ThreadSummary }) {
  const t = useTranslate();
  return (
    <p className={styles.figures}>
      <span>{t("discussions.replies", { count: thread.postCount - 1 })}</span>
      {thread.unread > 0 && (
        <span className={styles.unread} aria-hidden="true">
          {t("discussions.unread", { count: thread.unread })}
        </span>
      )}
    </p>
  );
}

function Activity({ thread, id }: { thread: ThreadSummary; id: string }) {
  const nameOf = useWriterName();
  return (
    <p id={id} className={styles.activity}>
      <Time value={thread.lastPostAt} />
      <span>{nameOf(thread.lastAuthor)}</span>
    </p>
  );
}

/** A thread in a list: what it is about, who speaks, how far it has come, what is new to the reader. */
export function ThreadRow({ thread, showSpace }: Props) {
  const id = useId();
  const parts = { states: `${id}-states`, origin: `${id}-origin`, activity: `${id}-activity` };
  return (
    <li className={styles.row} data-unread={thread.unread > 0 || undefined}>
      <div className={styles.heading}>
        <ThreadLink thread={thread} describedBy={Object.values(parts).join(" ")} />{" "}
        <States thread={thread} id={parts.states} />
      </div>
      <div id={parts.origin} className={styles.origins}>
        <Origin thread={thread} showSpace={showSpace} />
        <Concepts thread={thread} />
        <StandingBadge standings={thread.standings} numbered />
      </div>
      <Figures thread={thread} />
      <Activity thread={thread} id={parts.activity} />
    </li>
  );
}
