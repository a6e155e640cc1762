import type { CitingCounts } from "@samrad/contracts/provisions";
import { formattingLocales } from "@samrad/i18n/languages";
import { Icon } from "@samrad/ui/icon";
import { Select } from "@samrad/ui/select";
import { Link, useNavigate } from "@tanstack/react-router";
import { useLanguage, useTranslate } from "../../language/use-translate.ts";
import { useSpaceName } from "../discussions/space-name.tsx";
import { type LawSearch, pathOfKey } from "./law-address.ts";
import styles from "./law.module.css";

type Choice = { key: string; label: string; lang?: string | undefined; count: number; search: LawSearch };
type FacetProps = {
  path: string;
  name: string;
  choices: readonly Choice[];
  chosen?: { label: string; lang?: string | undefined; without: LawSearch } | undefined;
};

function Facet({ path, name, choices, chosen }: FacetProps) {
  const t = useTranslate();
  if (!chosen && choices.length < 2) return null;
  const params = { _splat: path };
  return (
    <li className={styles.facet}>
      <span className={styles.facetName}>{name}</span>
      {chosen ? (
        <Link
          to="/law/$"
          params={params}
          search={chosen.without}
          className={styles.chip}
          data-chosen
          aria-label={t("law.remove_filter", { filter: chosen.label })}
        >
          <span lang={chosen.lang}>{chosen.label}</span>
          <Icon name="close" />
        </Link>
      ) : (
        choices.map(({ key, label, lang, count, search }) => (
          <Link key={key} to="/law/$" params={params} search={search} className={styles.chip}>
            <span lang={lang}>{label}</span> <span className={styles.chipCount}>{count}</span>
          </Link>
        ))
      )}
    </li>
  );
}

const day = 86_400_000;
const ages = { month: 30, quarter: 91, year: 365 } as const;
type Age = keyof typeof ages;

const sinceOf = (age: Age) => new Date(Date.now() - ages[age] * day).toISOString().slice(0, 10);

type Props = { provisionKey: string; search: LawSearch; counts: CitingCounts };

function Since({ provisionKey, search }: Omit<Props, "counts">) {
  const t = useTranslate();
  const navigate = useNavigate();
  const { since } = search;
  const options = (Object.keys(ages) as Age[]).map((age) => ({ value: sinceOf(age), label: t(`law.since_${age}`) }));
  const own = since && !options.some(({ value }) => value === since) ? [{ value: since, label: since }] : [];
  return (
    <Select
      label={t("law.since")}
      value={since ?? ""}
      options={[{ value: "", label: t("law.since_any") }, ...own, ...options]}
      onChange={({ target }) =>
        void navigate({
          to: "/law/$",
          params: { _splat: pathOfKey(provisionKey) },
          search: { ...search, since: target.value || undefined },
        })
      }
    />
  );
}

/** What the list can be narrowed down to, with how much there is of each. */
export function CitingFilters({ provisionKey, search, counts }: Props) {
  const t = useTranslate();
  const spaceName = useSpaceName();
  const language = useLanguage();
  const languageNames = new Intl.DisplayNames(formattingLocales[language], { type: "language" });
  const path = pathOfKey(provisionKey);
  const { kind, space, lang } = search;
  const chosenSpace = counts.spaces.find((one) => one.space.slug === space)?.space;
  const spaces = counts.spaces.map((one) => {
    const named = spaceName(one.space);
    return {
      key: one.space.id,
      label: named.text,
      lang: named.lang,
      count: one.count,
      search: { ...search, space: one.space.slug },
    };
  });
  const kinds = counts.kinds.map((one) => {
    return {
      key: one.kind,
      label: t(`law.kinds_${one.kind}`),
      count: one.count,
      search: { ...search, kind: one.kind },
    };
  });
  const languages = counts.languages.map((one) => {
    return {
      key: one.lang,
      label: languageNames.of(one.lang) ?? one.lang,
      count: one.count,
      search: { ...search, lang: one.lang },
    };
  });
  return (
    <div className={styles.filters}>
      <ul className={styles.facets} aria-label={t("law.filters")}>
        <Facet
          path={path}
          name={t("law.kind")}
          choices={kinds}
          chosen={kind && { label: t(`law.kinds_${kind}`), without: { ...search, kind: undefined } }}
        />
        <Facet
          path={path}
          name={t("law.space")}
          choices={spaces}
          chosen={
            space
              ? { label: chosenSpace ? spaceName(chosenSpace).text : space, without: { ...search, space: undefined } }
              : undefined
          }
        />
        <Facet
          path={path}
          name={t("law.language")}
          choices={languages}
          chosen={lang && { label: languageNames.of(lang) ?? lang, without: { ...search, lang: undefined } }}
        />
      </ul>
      <Since provisionKey={provisionKey} search={search} />
    </div>
  );
}
