import { questionName } from "@samrad/contracts/questions";
import type { WorkbenchThread } from "@samrad/contracts/workbench";
import { Alert } from "@samrad/ui/alert";
import { Time } from "@samrad/ui/time";
import { Link } from "@tanstack/react-router";
import { useTranslate } from "../../language/use-translate.ts";
import { SpaceName } from "../discussions/space-name.tsx";
import desk from "../desk/desk.module.css";
import { DocumentView } from "../documents/document-view.tsx";
import { QuestionLink } from "../questions/question-link.tsx";
import { Organisation } from "../threads/who.tsx";
import styles from "./workbench.module.css";
import { useWriterName } from "../chatham-house/signatures.ts";

/** What somebody decided about the thread meanwhile. */
function Decided({ open: { thread, questions } }: { open: WorkbenchThread }) {
  const t = useTranslate();
  const nameOf = useWriterName();
  if (questions.length > 0)
    return (
      <Alert tone="info" title={t("workbench.linked_already")}>
        {questions.map((question) => (
          <p key={questionName(question.number)}>
            <QuestionLink question={question} />
          </p>
        ))}
      </Alert>
    );
  if (!thread.decision) return null;
  const { kind, by } = thread.decision;
  return (
    <Alert tone="info">
      <p>{t(`workbench.decided_${kind}`, { name: nameOf(by) })}</p>
    </Alert>
  );
}

/** A thread that waits: what it is called, who asks, its first text. */
export function ThreadText({ open }: { open: WorkbenchThread }) {
  const t = useTranslate();
  const nameOf = useWriterName();
  const { thread } = open;
  return (
    <article className={desk.text} aria-labelledby="workbench-thread">
      <h2 id="workbench-thread">
        <Link to="/threads/$threadId" params={{ threadId: thread.id }} lang={thread.lang}>
          {thread.title}
        </Link>
      </h2>
      <p className="samrad-about">
        {thread.organisation && <Organisation organisation={thread.organisation} />}
        <span>{nameOf(thread.author)}</span>
        <SpaceName space={thread.space} />
        <Time value={thread.createdAt} />
        <span>{t("threads.post_count", { count: thread.postCount })}</span>
      </p>
      <Decided open={open} />
      {thread.document ? (
        <div lang={thread.postLang} className={desk.document}>
          <DocumentView document={thread.document} idPrefix={thread.id} citations={thread.citations} />
        </div>
      ) : (
        <p className={styles.none}>{t("workbench.withdrawn")}</p>
      )}
    </article>
  );
}
