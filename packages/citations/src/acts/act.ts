import { type Tradition, traditionOf } from "../keys.ts";
import { type Language } from "../text/language.ts";

/** The languages an act's names are kept in; "any" holds names that are the same everywhere. */
export type NameLanguage = "sv" | "no" | "da" | "fi" | "en" | "any";

/**
 * The names of an act by language, parted by "|". A leading "~" marks a name that stands for the act only beside a
 * part of it ("5 § FL"). Names in capitals are matched as written. Inflected forms are made from the basic form.
 */
export type Names = Partial<Record<NameLanguage, string>>;

export interface Facts {
  /** The last article or recital: a higher number is another act's. */
  readonly articles?: number;
  readonly recitals?: number;
  /** Its sections are numbered within chapters: "§ 3-15" is one section, "21:7" a chapter and a section. */
  readonly chapters?: boolean;
  /** What its title names after the number, where that title names other acts. */
  readonly title?: string;
}

export interface Act extends Facts {
  /** Undefined for texts that are known by name but have no key here. */
  readonly key?: string;
  readonly tradition?: Tradition;
  readonly names: Names;
}

/** A row of the table: key, names, and facts that are not the usual ones. */
export type Row = readonly [key: string, names: Names, facts?: Facts];

/** Rows as acts: `prefix` is the scheme of their keys. */
export function toActs(prefix: string, rows: readonly Row[]): Act[] {
  return rows.map(([key, names, facts]) => {
    const tradition = traditionOf(prefix);
    return tradition === undefined ? { names, ...facts } : { key: `${prefix}${key}`, tradition, names, ...facts };
  });
}

/** An act that no table knows, by its key. */
export function unnamedAct(key: string): Act {
  const tradition = traditionOf(key);
  return tradition === undefined ? { key, names: {} } : { key, tradition, names: {} };
}

/** Whose names a text in `language` uses. */
export function nameLanguageOf(language: Language | undefined): NameLanguage {
  if (language === "nb" || language === "nn") return "no";
  return language ?? "any";
}
