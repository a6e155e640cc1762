import type { AnswerSheet, AnswerTextView } from "@samrad/contracts/answers";
import { type TextLanguage, textLanguages } from "@samrad/contracts/languages";
import { Button } from "@samrad/ui/button";
import { Skeleton } from "@samrad/ui/skeleton";
import { Tag } from "@samrad/ui/tag";
import { lazy, Suspense, useId, useRef, useState } from "react";
import { useLanguage, useTranslate } from "../../language/use-translate.ts";
import { useCorrectableCommonText } from "../citations/correctable.ts";
import { CorrectionTools } from "../citations/correction-tools.tsx";
import { DocumentView } from "../documents/document-view.tsx";
import { useNames } from "../threads/names.ts";
import styles from "./answers.module.css";
import { useDay } from "./day.ts";
import { WriteText } from "./write-text.tsx";

const TextVersions = lazy(async () => ({ default: (await import("./text-versions.tsx")).TextVersions }));

/** The wording in the reader's language, if it is not behind; else the newest there is. */
function preferred(texts: readonly AnswerTextView[], language: string): AnswerTextView | undefined {
  const newest = Math.max(0, ...texts.map(({ version }) => version));
  const current = texts.filter(({ version }) => version === newest);
  return current.find(({ lang }) => lang === language) ?? current[0];
}

type LanguagesProps = {
  texts: readonly AnswerTextView[];
  chosen: AnswerTextView;
  onChoose: (lang: TextLanguage) => void;
};

function Languages({ texts, chosen, onChoose }: LanguagesProps) {
  const t = useTranslate();
  const nameOf = useNames("language");
  if (texts.length < 2) return null;
  return (
    <div className={styles.acts} role="group" aria-label={t("answers.text_languages")}>
      {texts.map(({ lang }) => (
        <Button
          key={lang}
          small
          variant={lang === chosen.lang ? "secondary" : "tertiary"}
          aria-pressed={lang === chosen.lang}
          onClick={() => onChoose(lang)}
        >
          {nameOf(lang)}
        </Button>
      ))}
    </div>
  );
}

function Wording({ text, sheet }: { text: AnswerTextView; sheet: AnswerSheet }) {
  const t = useTranslate();
  const day = useDay();
  const id = useId();
  const words = useRef<HTMLDivElement>(null);
  const correctable = useCorrectableCommonText(sheet.questionId, text, sheet.abilities.correct);
  return (
    <>
      <div ref={words} className="samrad-reading" lang={text.lang}>
        <DocumentView
          document={text.document}
          idPrefix={id}
          {...(text.cited && { citations: text.cited.citations })}
          correctable={correctable}
        />
      </div>
      <CorrectionTools correctable={correctable} shownIn={words} />
      <p className={styles.dates}>
        <span>{t("answers.version", { version: text.version })}</span>
        <time dateTime={text.writtenAt}>{day(text.writtenAt)}</time>
        <span>{t("answers.written_by", { name: text.writtenBy.name, organisation: text.organisation.name })}</span>
        {text.version < sheet.textVersion && (
          <Tag tone="attention">{t("answers.text_behind", { version: sheet.textVersion })}</Tag>
        )}
      </p>
    </>
  );
}

/** How the wording became what it is; asked for, since comparing texts needs a library that nothing else here does. */
function History({ sheet: { questionId, textVersion } }: { sheet: AnswerSheet }) {
  const t = useTranslate();
  const [open, setOpen] = useState(false);
  if (textVersion < 2) return null;
  return (
    <details className={styles.versions} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t("answers.text_versions", { count: textVersion - 1 })}</summary>
      {open && (
        <Suspense fallback={<Skeleton label={t("frame.loading")} />}>
          <TextVersions questionId={questionId} />
        </Suspense>
      )}
    </details>
  );
}

/** The common answer that the authorities are asked to stand behind. */
export function CommonText({ sheet }: { sheet: AnswerSheet }) {
  const t = useTranslate();
  const language = useLanguage();
  const id = useId();
  const [lang, setLang] = useState<TextLanguage>();
  const [act, setAct] = useState<"change" | "translation">();
  const text = sheet.texts.find((one) => one.lang === lang) ?? preferred(sheet.texts, language);
  const missing = textLanguages.filter(
    (one) => !sheet.texts.some((text) => text.lang === one && text.version === sheet.textVersion),
  );
  if (!text && !sheet.abilities.write) return null;
  return (
    <section className={styles.statement} aria-labelledby={id}>
      <header>
        <h3 id={id}>{t("answers.common")}</h3>
        {text && !act && <Languages texts={sheet.texts} chosen={text} onChoose={setLang} />}
      </header>
      {act ? (
        <WriteText sheet={sheet} text={text} act={act} languages={missing} onDone={() => setAct(undefined)} />
      ) : (
        <>
          {text ? <Wording text={text} sheet={sheet} /> : <p className={styles.wordless}>{t("answers.no_common")}</p>}
          <History sheet={sheet} />
          {sheet.abilities.write && (
            <div className={styles.acts}>
              <Button onClick={() => setAct("change")}>{t(text ? "answers.change_text" : "answers.write_text")}</Button>
              {text && missing.length > 0 && (
                <Button variant="tertiary" onClick={() => setAct("translation")}>
                  {t("answers.add_language")}
                </Button>
              )}
            </div>
          )}
        </>
      )}
    </section>
  );
}
