import { labelIn } from "@samrad/contracts/concepts";
import type { NotificationView } from "@samrad/contracts/notifications";
import { questionName, questionStates } from "@samrad/contracts/questions";
import { Time } from "@samrad/ui/time";
import { Link, linkOptions } from "@tanstack/react-router";
import { useId } from "react";
import { rowLink } from "../../frame/use-row-keys.ts";
import { useLanguage, useTranslate } from "../../language/use-translate.ts";
import { useQuestionText } from "../questions/question-text.ts";
import styles from "./notification-row.module.css";
import { useAffiliation, useWriterName } from "../chatham-house/signatures.ts";

type Props = { notification: NotificationView; onOpen: (notificationId: string) => void };

/** The number of the question that it is about, if it is about one. */
function questionNumberOf({ kind, data }: NotificationView): number | undefined {
  return kind === "question_linked" || kind === "question_moved" || kind === "answer" ? Number(data.number) : undefined;
}

/** What came of a report or an appeal, or was decided about a post: told where the whole of it can be read. */
const isOfOrder = ({ kind }: NotificationView) =>
  kind === "flag_answered" || kind === "ruled" || kind === "appeal_answered";

/** What a notice about a question names: the question, how far it has come, the thread. */
function QuestionTitle({ notification }: { notification: NotificationView }) {
  const t = useTranslate();
  const { data, thread } = notification;
  const { text, lang } = useQuestionText()(data.title ?? {});
  const state = questionStates.find((one) => one === data.state);
  return (
    <>
      {questionName(Number(data.number))} <span lang={lang}>{text}</span>
      {state && ` (${t(`questions.state_${state}`)})`}
      {thread && (
        <>
          {" "}
          – <span lang={thread.lang}>{thread.title}</span>
        </>
      )}
    </>
  );
}

const toReports = linkOptions({ to: "/moderation/reports" });
const toRulings = linkOptions({ to: "/moderation/reports", search: { view: "rulings" } });
const toInbox = linkOptions({ to: "/inbox" });
const toQuestion = (number: number) =>
  linkOptions({ to: "/questions/$number", params: { number: questionName(number) } });
const toThread = (threadId: string, post?: number) =>
  linkOptions({ to: "/threads/$threadId", params: { threadId }, search: { post } });

/** Where what it is about can be read. */
function targetOf(notification: NotificationView) {
  const { kind, thread, post } = notification;
  if (isOfOrder(notification)) return kind === "flag_answered" ? toReports : toRulings;
  const number = questionNumberOf(notification);
  if (number !== undefined) return toQuestion(number);
  return thread ? toThread(thread.id, post?.number) : toInbox;
}

function Title({ notification, onOpen, describedBy }: Props & { describedBy: string }) {
  const t = useTranslate();
  const { thread, read } = notification;
  const open = () => {
    if (!read) onOpen(notification.id);
  };
  return (
    <Link {...targetOf(notification)} aria-describedby={describedBy} onClick={open} onAuxClick={open} {...rowLink}>
      {questionNumberOf(notification) !== undefined ? (
        <QuestionTitle notification={notification} />
      ) : (
        thread && <span lang={thread.lang}>{thread.title}</span>
      )}
      {!read && <span className={styles.new}> {t("inbox.unread")}</span>}
    </Link>
  );
}

function Excerpt({ notification, id }: { notification: NotificationView; id: string }) {
  const t = useTranslate();
  const { post, excerpt } = notification;
  if (!post || !excerpt || isOfOrder(notification)) return null;
  return (
    <p id={id} className={styles.excerpt}>
      <span className={styles.number}>{t("inbox.post_number", { number: post.number })}</span>{" "}
      {excerpt.text ? <span lang={excerpt.lang}>{excerpt.text}</span> : t("inbox.withdrawn")}
    </p>
  );
}

/** Who did what, in one sentence. */
function useSentence({ kind, actor, organisation, data }: NotificationView): string {
  const t = useTranslate();
  const language = useLanguage();
  const nameOf = useWriterName();
  const affiliation = useAffiliation();
  const isWithheld = actor?.name === null;
  return t(`inbox.kind_${kind}`, {
    person: actor ? nameOf(actor) : "",
    organisation: isWithheld ? affiliation(null) : (organisation?.name ?? ""),
    concept: labelIn(data.labels ?? {}, language).text,
    proposal: typeof data.proposal === "string" ? data.proposal : "",
  });
}

/** What the reader wanted to be reminded of, in their own words. */
function Note({ notification: { kind, data } }: Pick<Props, "notification">) {
  if (kind !== "reminder" || typeof data.note !== "string" || data.note === "") return null;
  return <p className={styles.excerpt}>{data.note}</p>;
}

/** Where an asker says that their thread is about something else. */
function Difference({ notification: { kind, thread } }: Pick<Props, "notification">) {
  const t = useTranslate();
  if (kind !== "question_linked" || !thread) return null;
  return (
    <p className={styles.excerpt}>
      <Link {...toThread(thread.id)}>{t("inbox.question_different")}</Link>
    </p>
  );
}

/** The saved search that has found it. */
function FoundBy({ notification: { kind, subjectId, data } }: Pick<Props, "notification">) {
  const t = useTranslate();
  if (kind !== "search") return null;
  return (
    <p className={styles.excerpt}>
      <Link to="/search" search={{ q: String(data.text), saved: subjectId ?? undefined }}>
        {t("inbox.of_search", { name: String(data.name) })}
      </Link>
    </p>
  );
}

/** What somebody did that concerns the reader, and where. */
export function NotificationRow({ notification, onOpen }: Props) {
  const id = useId();
  const sentence = useSentence(notification);
  return (
    <li className={styles.row} data-unread={!notification.read || undefined}>
      <p id={`${id}-what`} className={styles.what}>
        <span>{sentence}</span> <Time value={notification.createdAt} />
      </p>
      <Title notification={notification} onOpen={onOpen} describedBy={`${id}-what ${id}-excerpt`} />
      <Difference notification={notification} />
      <Note notification={notification} />
      <Excerpt notification={notification} id={`${id}-excerpt`} />
      <FoundBy notification={notification} />
    </li>
  );
}
