import { formatOf } from "@samrad/ui/formats";
import type { ProvisionCard } from "@samrad/contracts/provisions";
import { type Language } from "@samrad/i18n/languages";
import { Skeleton } from "@samrad/ui/skeleton";
import { useQuery } from "@tanstack/react-query";
import { useLanguage, useTranslate } from "../../language/use-translate.ts";
import { trpc } from "../../trpc.ts";
import styles from "./citations.module.css";
import { actNumberFor, writtenFor } from "./written-citation.ts";

/** The languages a law may be read in, one's own first. */
const nearest: Record<Language, readonly string[]> = {
  sv: ["sv", "en", "nb", "da", "fi"],
  nb: ["nb", "nn", "da", "sv", "en"],
  nn: ["nn", "nb", "da", "sv", "en"],
  en: ["en", "sv", "nb", "da", "fi"],
};

/** The heading of the provision, or of the article that it stands in; not that of the chapter, nor the act's name. */
function headingIn({ key, headings, path, act }: ProvisionCard, language: Language) {
  const refs = [{ key, headings }, ...path.toReversed()].filter((ref) => ref.key !== act.key && !/#cpt_/.test(ref.key));
  for (const ref of refs) {
    const lang = nearest[language].find((one) => Object.hasOwn(ref.headings, one));
    const text = lang && ref.headings[lang as keyof typeof ref.headings];
    if (text) return { text, lang };
  }
  return undefined;
}

function textIn({ texts }: ProvisionCard, language: Language) {
  const wanted = nearest[language].find((lang) => texts.some((text) => text.lang === lang));
  return texts.find((text) => text.lang === wanted);
}

const dayIn = (day: string, language: Language) =>
  formatOf(Intl.DateTimeFormat, language, { dateStyle: "long", timeZone: "UTC" }).format(new Date(day));

/** Of which act it is, by its number, unless the citation has said that already. */
function ActNumber({ citationKey }: { citationKey: string }) {
  const language = useLanguage();
  const number = actNumberFor(citationKey, language);
  if (!number || writtenFor(citationKey, language).text.includes(number.text)) return null;
  return (
    <p className={styles.act} lang={number.lang}>
      {number.text}
    </p>
  );
}

function Words({ card }: { card: ProvisionCard }) {
  const t = useTranslate();
  const language = useLanguage();
  const [heading, text] = [headingIn(card, language), textIn(card, language)];
  return (
    <>
      {heading && (
        <p className={styles.heading} lang={heading.lang}>
          {heading.text}
        </p>
      )}
      {text && (
        <>
          <p className={styles.text} lang={text.lang}>
            {text.text}
          </p>
          <p className={styles.act}>{t("citations.version_of", { date: dayIn(text.date, language) })}</p>
        </>
      )}
    </>
  );
}

/** What a provision is called and says, as far as the law is loaded. */
export function ProvisionSummary({ citationKey }: { citationKey: string }) {
  const t = useTranslate();
  const card = useQuery({
    ...trpc.provision.card.queryOptions({ key: citationKey }),
    staleTime: 300_000,
    retry: false,
  });
  return (
    <>
      <ActNumber citationKey={citationKey} />
      {card.isPending && <Skeleton label={t("frame.loading")} widths={[70]} />}
      {card.data && <Words card={card.data} />}
    </>
  );
}
