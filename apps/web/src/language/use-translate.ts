import { useLingui } from "@lingui/react";
import { isLanguage, type Language } from "@samrad/i18n/languages";
import { type Translate, translatorOf } from "@samrad/i18n/translator";
import { useMemo } from "react";

/** From the id of a text to the text, in the language that is active now. */
export function useTranslate(): Translate {
  const lingui = useLingui();
  return useMemo(() => translatorOf(lingui.i18n), [lingui]);
}

/** The language that is active now. */
export function useLanguage(): Language {
  const { locale } = useLingui().i18n;
  return isLanguage(locale) ? locale : "sv";
}
