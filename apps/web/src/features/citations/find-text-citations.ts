import { findCitations, type Language } from "@samrad/citations/find-citations";

/** What a text in one of the text languages cites, as it will be kept when it is sent. */
export const findTextCitations = (text: string, lang: string) => findCitations(text, { lang: lang as Language });
