import type { InterfaceLanguage, TextLanguage } from "@samrad/contracts/languages";
import type { Headings, ProvisionRef } from "@samrad/contracts/provisions";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useLanguage } from "../../language/use-translate.ts";
import { type LawSearch, pathOfKey } from "./law-address.ts";
import { provisionLabel } from "./provision-label.ts";

const nearest: Record<InterfaceLanguage, TextLanguage[]> = {
  sv: ["sv", "nb", "nn", "da", "en", "fi"],
  nb: ["nb", "nn", "da", "sv", "en", "fi"],
  nn: ["nn", "nb", "da", "sv", "en", "fi"],
  en: ["en", "sv", "nb", "nn", "da", "fi"],
};

export type Said = { text: string; lang: TextLanguage | undefined };

/** The heading in the wanted language, else in the nearest one there is; `lang` when it is another one. */
export function headingIn(headings: Headings, language: InterfaceLanguage): Said {
  const lang = nearest[language].find((one) => headings[one]);
  return { text: lang ? (headings[lang] ?? "") : "", lang: lang === language ? undefined : lang };
}

/** What an act, a judgment or a document is called. */
export function useActName(): (act: ProvisionRef) => Said {
  const language = useLanguage();
  return (act) => {
    const said = headingIn(act.headings, language);
    return said.text ? said : { text: provisionLabel(act.key, language), lang: undefined };
  };
}

/** "Artikel 6.1 f" */
export function useLabel(): (key: string) => string {
  const language = useLanguage();
  return (key) => provisionLabel(key, language);
}

export const isAct = (key: string): boolean => !key.includes("#");

/** Whether the key is that of a chapter, which holds provisions and says nothing itself. */
export const isChapter = (key: string): boolean => /#(?:(?:cpt|kap|luku)_[^/]+|K\d+[a-z]?)$/.test(key);

export function ActName({ act }: { act: ProvisionRef }) {
  const { text, lang } = useActName()(act);
  return <span lang={lang}>{text}</span>;
}

/** The label of a provision, or the name of an act. */
export function ProvisionName({ provision }: { provision: ProvisionRef }) {
  const label = useLabel();
  return isAct(provision.key) ? <ActName act={provision} /> : <>{label(provision.key)}</>;
}

export function Heading({ headings }: { headings: Headings }) {
  const { text, lang } = headingIn(headings, useLanguage());
  return text ? <span lang={lang}>{text}</span> : null;
}

type LinkProps = { to: string; search?: LawSearch; className?: string | undefined; children: ReactNode };

/** Leads to the page of a provision. */
export function ProvisionLink({ to, search = {}, className, children }: LinkProps) {
  return (
    <Link to="/law/$" params={{ _splat: pathOfKey(to) }} search={search} className={className}>
      {children}
    </Link>
  );
}
