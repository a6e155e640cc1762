import type { QuestionChangeView } from "@samrad/contracts/questions";
import { Time } from "@samrad/ui/time";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslate } from "../../language/use-translate.ts";
import { trpc } from "../../trpc.ts";
import { useNames } from "../threads/names.ts";
import { QuestionLink } from "./question-link.tsx";
import styles from "./questions.module.css";
import { relationText } from "./relation-text.ts";
import { SupportLine } from "./support-line.tsx";
import { useWriterName } from "../chatham-house/signatures.ts";

/** What a change was about, beside its kind. */
function Detail({ change }: { change: QuestionChangeView }) {
  const t = useTranslate();
  const nameOf = useNames("language");
  const { from, to, support, languages, relation, question, thread } = change;
  return (
    <>
      {change.kind === "state_changed" && from && to && (
        <span>{t("questions.from_to", { from: t(`questions.state_${from}`), to: t(`questions.state_${to}`) })}</span>
      )}
      {support && <SupportLine support={support} />}
      {languages.length > 0 && <span>{languages.map(nameOf).join(", ")}</span>}
      {relation && <span>{relationText(relation, t)}</span>}
      {question && <QuestionLink question={question} />}
      {thread && (
        <Link to="/threads/$threadId" params={{ threadId: thread.id }} lang={thread.lang}>
          {thread.title}
        </Link>
      )}
    </>
  );
}

/** The wording as it was before: for who decides about the next one. */
function Before({ change: { before } }: { change: QuestionChangeView }) {
  const t = useTranslate();
  if (!before) return null;
  return (
    <details>
      <summary>{t("questions.wording_before")}</summary>
      {Object.entries(before.title).map(([lang, title]) => (
        <div key={lang} lang={lang} className={styles.before}>
          <p>{title}</p>
          <p>{before.statement[lang as keyof typeof before.statement]}</p>
        </div>
      ))}
    </details>
  );
}

function Changes({ questionId }: { questionId: string }) {
  const t = useTranslate();
  const nameOf = useWriterName();
  const { data = [] } = useQuery(trpc.question.changes.queryOptions({ questionId }));
  return (
    <ol className={styles.history}>
      {data.map((change) => (
        <li key={change.id}>
          <p>
            <span>{t(`questions.change_${change.kind}`, { name: nameOf(change.actor) })}</span>{" "}
            <span className={styles.when}>
              <Time value={change.at} />
            </span>
          </p>
          <p className={styles.detail}>
            <Detail change={change} />
          </p>
          <Before change={change} />
        </li>
      ))}
    </ol>
  );
}

/** How the question became what it is; read when it is unfolded. */
export function QuestionHistory({ questionId }: { questionId: string }) {
  const t = useTranslate();
  const [open, setOpen] = useState(false);
  return (
    <section>
      <details
        className={styles.fold}
        onToggle={(event) => event.target === event.currentTarget && setOpen(event.currentTarget.open)}
      >
        <summary>
          <h2>{t("questions.history")}</h2>
        </summary>
        {open && <Changes questionId={questionId} />}
      </details>
    </section>
  );
}
