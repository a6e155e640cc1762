import { labelIn } from "@samrad/contracts/concepts";
import type { NotificationView } from "@samrad/contracts/notifications";
import { questionName, questionStates } from "@samrad/contracts/questions";
import { Time } from "@samrad/ui/time";
import { Link } from "@tanstack/react-router";
import { type ReactNode, useId } from "react";
import { rowLink } from "../../frame/use-row-keys.ts";
import { useLanguage, useTranslate } from "../../language/use-translate.ts";
import { useQuestionText } from "../questions/question-text.ts";
import styles from "./notification-row.module.css";
import { useAffiliation, useWriterName } from "../chatham-house/signatures.ts";

type Props = { notification: NotificationView; onOpen: (notificationId: string) => void };
type LinkProps = { notification: NotificationView; onClick: () => void; describedBy: string; children: ReactNode };

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

/** Leads to what it is about. */
function NotificationLink({ notification, onClick, describedBy, children }: LinkProps) {
  const { thread, post } = notification;
  const props = { "aria-describedby": describedBy, onClick, onAuxClick: onClick, ...rowLink };
  const number = questionNumberOf(notification);
  if (isOfOrder(notification))
    return (
      <Link
        to="/moderation/reports"
        search={notification.kind === "flag_answered" ? {} : { view: "rulings" }}
        {...props}
      >
        {children}
      </Link>
    );
  if (number !== undefined)
    return (
      <Link to="/questions/$number" params={{ number: questionName(number) }} {...props}>
        {children}
      </Link>
    );
  if (!thread)
    return (
      <Link to="/inbox" {...props}>
        {children}
      </Link>
    );
  return (
    <Link to="/threads/$threadId" params={{ threadId: thread.id }} search={{ post: post?.number }} {...props}>
      {children}
    </Link>
  );
}

function Title({ notification, onOpen, describedBy }: Props & { describedBy: string }) {
  const t = useTranslate();
  const { thread, read } = notification;
  const open = () => {
    if (!read) onOpen(notification.id);
  };
  return (
    <NotificationLink notification={notification} onClick={open} describedBy={describedBy}>
      {questionNumberOf(notification) !== undefined ? (
        <QuestionTitle notification={notification} />
      ) : (
        thread && <span lang={thread.lang}>{thread.title}</span>
      )}
      {!read && <span className={styles.new}> {t("inbox.unread")}</span>}
    </NotificationLink>
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

/** What somebody did that concerns the reader, and where. */
export function NotificationRow({ notification, onOpen }: Props) {
  const t = useTranslate();
  const id = useId();
  const language = useLanguage();
  const nameOf = useWriterName();
  const affiliation = useAffiliation();
  const { kind, actor, organisation, createdAt, read, data } = notification;
  const concept = labelIn(data.labels ?? {}, language).text;
  const note = kind === "reminder" && typeof data.note === "string" ? data.note : "";
  const isWithheld = actor?.name === null;
  const who = {
    person: actor ? nameOf(actor) : "",
    organisation: isWithheld ? affiliation(null) : (organisation?.name ?? ""),
    concept,
  };
  const proposal = typeof data.proposal === "string" ? data.proposal : "";
  return (
    <li className={styles.row} data-unread={!read || undefined}>
      <p id={`${id}-what`} className={styles.what}>
        <span>{t(`inbox.kind_${kind}`, { ...who, proposal })}</span> <Time value={createdAt} />
      </p>
      <Title notification={notification} onOpen={onOpen} describedBy={`${id}-what ${id}-excerpt`} />
      {kind === "question_linked" && notification.thread && (
        <p className={styles.excerpt}>
          <Link to="/threads/$threadId" params={{ threadId: notification.thread.id }}>
            {t("inbox.question_different")}
          </Link>
        </p>
      )}
      {note && <p className={styles.excerpt}>{note}</p>}
      <Excerpt notification={notification} id={`${id}-excerpt`} />
      {kind === "search" && (
        <p className={styles.excerpt}>
          <Link to="/search" search={{ q: String(data.text), saved: notification.subjectId ?? undefined }}>
            {t("inbox.of_search", { name: String(data.name) })}
          </Link>
        </p>
      )}
    </li>
  );
}
