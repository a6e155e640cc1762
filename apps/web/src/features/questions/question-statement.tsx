import type { TextLanguage } from "@samrad/contracts/languages";
import { type QuestionView, questionTextIn } from "@samrad/contracts/questions";
import { useMemo, useRef, useState } from "react";
import { useLanguage, useTranslate } from "../../language/use-translate.ts";
import { useCitedStatement } from "../citations/correctable.ts";
import { CorrectionTools } from "../citations/correction-tools.tsx";
import { DocumentView } from "../documents/document-view.tsx";
import { documentFromText } from "../documents/plain-document.ts";
import { useNames } from "../threads/names.ts";
import styles from "./questions.module.css";

/** What is asked, in the reader's language; in the others on request. */
export function QuestionStatement({ question }: { question: QuestionView }) {
  const t = useTranslate();
  const language = useLanguage();
  const nameOf = useNames("language");
  const languages = Object.keys(question.title) as TextLanguage[];
  const [wanted, setWanted] = useState<TextLanguage>();
  const nearest = questionTextIn(question.title, language).lang;
  const shown = wanted && languages.includes(wanted) ? wanted : nearest;
  const text = (question.statement[shown] ?? "").trim();
  const document = useMemo(() => documentFromText(text), [text]);
  const { citations, correctable } = useCitedStatement(question, shown, document);
  const words = useRef<HTMLDivElement>(null);
  return (
    <section aria-label={t("questions.statement")}>
      {languages.length > 1 && (
        <p className={styles.languages}>
          {languages.map((one) => (
            <button key={one} type="button" aria-pressed={one === shown} onClick={() => setWanted(one)}>
              {nameOf(one)}
            </button>
          ))}
        </p>
      )}
      <div className={styles.statement} lang={shown}>
        {shown !== nearest && <p className={styles.otherTitle}>{question.title[shown]}</p>}
        {text !== "" && (
          <div ref={words}>
            <DocumentView
              document={document}
              idPrefix="statement"
              {...(citations && { citations })}
              correctable={correctable}
            />
          </div>
        )}
      </div>
      {text !== "" && <CorrectionTools correctable={correctable} shownIn={words} />}
      {text === "" && <p className={styles.none}>{t("questions.no_statement")}</p>}
    </section>
  );
}
