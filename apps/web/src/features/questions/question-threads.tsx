import type { LinkedThread, QuestionView } from "@samrad/contracts/questions";
import { Skeleton } from "@samrad/ui/skeleton";
import { Tag } from "@samrad/ui/tag";
import { Time } from "@samrad/ui/time";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useRef } from "react";
import { useRowKeys } from "../../frame/use-row-keys.ts";
import { useTranslate } from "../../language/use-translate.ts";
import { trpc } from "../../trpc.ts";
import { SpaceName } from "../discussions/space-name.tsx";
import { Problem } from "../problems/problem.tsx";
import styles from "./questions.module.css";
import { Unlink } from "./unlink.tsx";

function ThreadRow({ question, thread }: { question: QuestionView; thread: LinkedThread }) {
  const t = useTranslate();
  return (
    <li className={styles.thread}>
      <p>
        <Link to="/threads/$threadId" params={{ threadId: thread.id }} className={styles.link} data-row="">
          <span lang={thread.lang}>{thread.title}</span>
        </Link>{" "}
        {thread.differentAt && <Tag tone="attention">{t("questions.different")}</Tag>}
      </p>
      <p className={styles.origin}>
        <span>
          <SpaceName space={thread.space} />
        </span>
        <span>{thread.organisation?.name ?? t("rule.name")}</span>
        <span>
          <Time value={thread.lastPostAt} />
        </span>
        {question.abilities.edit && (
          <Unlink
            questionId={question.id}
            threadId={thread.id}
            name={t("questions.unlink_thread", { title: thread.title })}
          />
        )}
      </p>
      {thread.difference && <p className={styles.difference}>{thread.difference}</p>}
    </li>
  );
}

/** The threads that ask the question, as far as they are open to the reader. */
export function QuestionThreads({ question }: { question: QuestionView }) {
  const t = useTranslate();
  const list = useRef<HTMLUListElement>(null);
  useRowKeys(list);
  const { data, error, refetch } = useQuery(trpc.question.threads.queryOptions({ questionId: question.id }));
  return (
    <section aria-labelledby="question-threads">
      <h2 id="question-threads">{t("questions.threads")}</h2>
      {!data && error && <Problem error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton label={t("frame.loading")} />}
      {data?.length === 0 && <p className={styles.none}>{t("questions.no_threads")}</p>}
      {data && data.length > 0 && (
        <ul ref={list} className={styles.threads}>
          {data.map((thread) => (
            <ThreadRow key={thread.id} question={question} thread={thread} />
          ))}
        </ul>
      )}
    </section>
  );
}
