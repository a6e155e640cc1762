import { questionName, type ThreadQuestion } from "@samrad/contracts/questions";
import type { ThreadView } from "@samrad/contracts/threads";
import { Button } from "@samrad/ui/button";
import { Tag } from "@samrad/ui/tag";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslate } from "../../language/use-translate.ts";
import { trpc } from "../../trpc.ts";
import { DifferDialog } from "./differ-dialog.tsx";
import { LinkDialog } from "./link-dialog.tsx";
import { QuestionLink } from "./question-link.tsx";
import { StateTag } from "./question-tags.tsx";
import styles from "./questions.module.css";
import { SuggestDialog } from "./suggest-dialog.tsx";
import { Unlink } from "./unlink.tsx";

type Props = { thread: ThreadView; question: ThreadQuestion };

function Asked({ thread, question }: Props) {
  const t = useTranslate();
  const [differing, setDiffering] = useState(false);
  return (
    <li>
      <QuestionLink question={question} /> <StateTag state={question.state} />{" "}
      {question.differentAt && <Tag tone="attention">{t("questions.different")}</Tag>}
      {question.abilities.differ && (
        <Button variant="tertiary" small onClick={() => setDiffering(true)}>
          {t("questions.differ")}
        </Button>
      )}
      {question.abilities.unlink && (
        <Unlink
          questionId={question.id}
          threadId={thread.id}
          name={t("questions.unlink_question", { number: questionName(question.number) })}
        />
      )}
      {differing && <DifferDialog threadId={thread.id} question={question} onClose={() => setDiffering(false)} />}
    </li>
  );
}

/** Which recurring questions the thread asks, and what the reader can do about that. */
export function ThreadQuestions({ thread }: { thread: ThreadView }) {
  const t = useTranslate();
  const [open, setOpen] = useState<"link" | "suggest">();
  const { data } = useQuery(trpc.question.ofThread.queryOptions({ threadId: thread.id }));
  if (!data) return null;
  const { questions, abilities } = data;
  if (questions.length === 0 && !abilities.link && !abilities.suggest) return null;
  const close = () => setOpen(undefined);
  return (
    <section className={styles.ofThread} aria-label={t("questions.of_thread")}>
      {questions.length > 0 && (
        <ul>
          {questions.map((question) => (
            <Asked key={question.id} thread={thread} question={question} />
          ))}
        </ul>
      )}
      {abilities.link && (
        <Button variant="tertiary" small onClick={() => setOpen("link")}>
          {t("questions.link_to")}
        </Button>
      )}
      {abilities.suggest && (
        <Button variant="tertiary" small onClick={() => setOpen("suggest")}>
          {t("questions.suggest")}
        </Button>
      )}
      {open === "link" && <LinkDialog thread={thread} linked={questions} onClose={close} />}
      {open === "suggest" && <SuggestDialog thread={thread} onClose={close} />}
    </section>
  );
}
