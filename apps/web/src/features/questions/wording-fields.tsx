import { type TextLanguage, textLanguages } from "@samrad/contracts/languages";
import type { QuestionText } from "@samrad/contracts/questions";
import { Textarea } from "@samrad/ui/textarea";
import { Textfield } from "@samrad/ui/textfield";
import { type KeyboardEvent, useId, useState } from "react";
import { useTranslate } from "../../language/use-translate.ts";
import { textOf } from "../forms/form-values.ts";
import { useFieldError } from "../problems/problem.tsx";
import { useNames } from "../threads/names.ts";
import styles from "./questions.module.css";

export type Wording = { title: QuestionText; statement: QuestionText };

function readTexts(form: HTMLFormElement, field: string): QuestionText {
  const texts = textLanguages.map((language) => [language, textOf(form, `${field}.${language}`)] as const);
  return Object.fromEntries(texts.filter(([, text]) => text !== ""));
}

/** What stands in the fields, in all languages in which something does. */
export const readWording = (form: HTMLFormElement): Wording => ({
  title: readTexts(form, "title"),
  statement: readTexts(form, "statement"),
});

const steps: Record<string, number> = { ArrowRight: 1, ArrowLeft: -1 };

type Props = { wording?: Wording; first: TextLanguage; error: unknown };

/** Title and statement, a tab for each language; what stands in the others stays. */
export function WordingFields({ wording, first, error }: Props) {
  const t = useTranslate();
  const id = useId();
  const nameOf = useNames("language");
  const [chosen, setChosen] = useState(first);
  const [written, setWritten] = useState(() => new Set(Object.keys(wording?.title ?? {})));
  const note = (language: TextLanguage, text: string) =>
    setWritten((before) => {
      const after = new Set(before);
      if (text.trim()) after.add(language);
      else after.delete(language);
      return after;
    });
  const move = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (!step) return;
    const next = textLanguages[(textLanguages.indexOf(chosen) + step + textLanguages.length) % textLanguages.length]!;
    setChosen(next);
    document.getElementById(`${id}-tab-${next}`)?.focus();
  };
  return (
    <div className={styles.wording}>
      <div role="tablist" tabIndex={-1} aria-label={t("questions.languages")} className={styles.tabs} onKeyDown={move}>
        {textLanguages.map((language) => (
          <button
            key={language}
            id={`${id}-tab-${language}`}
            type="button"
            role="tab"
            aria-selected={language === chosen}
            aria-controls={`${id}-panel-${language}`}
            tabIndex={language === chosen ? 0 : -1}
            onClick={() => setChosen(language)}
          >
            {nameOf(language)}
            {written.has(language) && <span className={styles.written}>{t("questions.written")}</span>}
          </button>
        ))}
      </div>
      {textLanguages.map((language) => (
        <div
          key={language}
          id={`${id}-panel-${language}`}
          role="tabpanel"
          aria-labelledby={`${id}-tab-${language}`}
          hidden={language !== chosen}
          className={styles.panel}
        >
          <LanguageFields
            language={language}
            wording={wording}
            error={error}
            isFirst={language === first}
            onTitle={(text) => note(language, text)}
          />
        </div>
      ))}
    </div>
  );
}

type LanguageProps = {
  language: TextLanguage;
  wording: Wording | undefined;
  error: unknown;
  isFirst: boolean;
  onTitle: (text: string) => void;
};

function LanguageFields({ language, wording, error, isFirst, onTitle }: LanguageProps) {
  const t = useTranslate();
  const fieldError = useFieldError(error);
  return (
    <>
      <Textfield
        label={t("questions.field_title")}
        name={`title.${language}`}
        lang={language}
        maxLength={240}
        defaultValue={wording?.title[language]}
        onChange={(event) => onTitle(event.currentTarget.value)}
        error={fieldError(`title.${language}`) ?? (isFirst ? fieldError("title") : undefined)}
      />
      <Textarea
        label={t("questions.field_statement")}
        description={t("questions.field_statement_help")}
        name={`statement.${language}`}
        lang={language}
        rows={7}
        maxLength={6000}
        defaultValue={wording?.statement[language]}
        error={fieldError(`statement.${language}`)}
      />
    </>
  );
}
