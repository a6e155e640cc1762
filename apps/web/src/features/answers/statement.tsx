import type { AnswerView } from "@samrad/contracts/answers";
import { useRef, useState } from "react";
import { useTranslate } from "../../language/use-translate.ts";
import { useCorrectableAnswer } from "../citations/correctable.ts";
import { CorrectionTools } from "../citations/correction-tools.tsx";
import { DocumentView } from "../documents/document-view.tsx";
import { LawBanner } from "../law/law-banner.tsx";
import { PostLink } from "../threads/post-link.tsx";
import { Organisation } from "../threads/who.tsx";
import { AnswerVersions } from "./answer-versions.tsx";
import styles from "./answers.module.css";
import { nameWithTitle } from "./name-with-title.ts";
import { AnswerDates, StateTags } from "./position.tsx";

/** Where on the page an authority's words stand. */
export const statementId = ({ organisation }: Pick<AnswerView, "organisation">) => `answer-${organisation.id}`;

function Versions({ questionId, answer }: { questionId: string; answer: AnswerView }) {
  const t = useTranslate();
  const [open, setOpen] = useState(false);
  if (answer.version < 2) return null;
  return (
    <details className={styles.versions} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t("answers.versions", { count: answer.version })}</summary>
      {open && <AnswerVersions questionId={questionId} organisationId={answer.organisation.id} />}
    </details>
  );
}

type StatementProps = {
  questionId: string;
  answer: AnswerView;
  /** Whether the reader signs for the authority. */
  mayCorrect: boolean;
};

/** What an authority says, in its own words, and who signed it. */
export function Statement({ questionId, answer, mayCorrect }: StatementProps) {
  const t = useTranslate();
  const words = useRef<HTMLDivElement>(null);
  const correctable = useCorrectableAnswer(answer, mayCorrect);
  const id = statementId(answer);
  const { organisation, position, state, document, lang, givenBy } = answer;
  return (
    <article className={styles.statement} id={id} aria-labelledby={`${id}-head`}>
      <header>
        <h3 id={`${id}-head`}>
          <Organisation organisation={organisation} />
        </h3>
        <p className={styles.position} data-state={state}>
          {t(`answers.position_${position}`)} <StateTags answer={answer} />
        </p>
      </header>
      <LawBanner sourceKind="answer" sourceId={answer.id} />
      {document ? (
        <>
          <div ref={words} className="samrad-reading" lang={lang}>
            <DocumentView
              document={document}
              idPrefix={id}
              PostLink={PostLink}
              citations={answer.citations}
              correctable={correctable}
            />
          </div>
          <CorrectionTools correctable={correctable} shownIn={words} />
        </>
      ) : (
        <p className={styles.wordless}>{t("answers.without_words")}</p>
      )}
      <footer>
        <p className={styles.dates}>
          <span>{t("answers.signed_by", { who: nameWithTitle(givenBy) })}</span>
        </p>
        <AnswerDates answer={answer} />
        <Versions questionId={questionId} answer={answer} />
      </footer>
    </article>
  );
}
