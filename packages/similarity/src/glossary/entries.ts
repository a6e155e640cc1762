import type { Language } from "../text/words.ts";
import { artificialIntelligence } from "./ai.ts";
import { dailyLife } from "./daily-life.ts";
import { dataProtection } from "./data-protection.ts";
import { everyday } from "./everyday.ts";
import { healthAndSchool } from "./health-and-school.ts";
import { lawAndState } from "./law-and-state.ts";
import { workAndMoney } from "./work-and-money.ts";

/** The columns of the glossary; Bokmål, Nynorsk and Danish share one, and Finnish has none. */
export type Column = "en" | "sv" | "nb";

const COLUMNS: readonly Column[] = ["en", "sv", "nb"];

const COLUMN_OF: Partial<Record<Language, Column>> = { en: "en", sv: "sv", nb: "nb", nn: "nb", da: "nb" };

export function columnOf(lang: Language): Column | undefined {
  return COLUMN_OF[lang];
}

/** A term of one language and the number of the row whose sense it has. */
export interface Entry {
  readonly column: Column;
  /** The words of the term; one that ends in `*` stands for all that begin so. */
  readonly words: readonly string[];
  readonly sense: number;
}

const TOPICS = [
  dataProtection,
  artificialIntelligence,
  lawAndState,
  workAndMoney,
  healthAndSchool,
  dailyLife,
  everyday,
];

const ROWS = TOPICS.flatMap((topic) => topic.trim().split("\n"));

function entriesOf(row: string, sense: number): Entry[] {
  return row
    .split(" | ")
    .flatMap((cell, index) =>
      cell.split(",").map((term) => ({ column: COLUMNS[index] ?? "en", words: term.trim().split(/\s+/), sense })),
    );
}

/** Every term of the glossary. */
export const entries: readonly Entry[] = ROWS.flatMap(entriesOf);
