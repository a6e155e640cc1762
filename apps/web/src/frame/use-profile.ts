import { useEffect } from "react";
import { useMe } from "../features/session/me.tsx";
import { switchLanguage } from "../language/language.tsx";
import { applyTheme } from "./theme.ts";

/** Brings the language and the colours of a person's profile to the device that they signed in on. */
export function useProfile() {
  const { me } = useMe();
  const language = me?.language;
  const theme = me?.theme;
  useEffect(() => {
    if (language) void switchLanguage(language);
  }, [language]);
  useEffect(() => {
    if (theme) applyTheme(theme);
  }, [theme]);
}
