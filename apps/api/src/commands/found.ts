import { foundingInput } from "@samrad/contracts/people";
import { foundNetwork } from "@samrad/domain/organisations/commands";
import { importStarterVocabulary } from "@samrad/domain/vocabulary-interchange/commands";
import { v7 as uuidv7 } from "uuid";
import type { Config } from "../config.ts";
import { openStorage } from "../storage.ts";

export type FoundingOptions = {
  organisation: string;
  country: string;
  name: string;
  email: string;
  language: string;
  concepts: boolean;
};

/** Begins a network in an empty database; the administrator signs in with a code sent to the address. */
export async function found(config: Config, options: FoundingOptions): Promise<void> {
  const input = foundingInput.parse(options);
  const storage = await openStorage(config, { serving: false });
  try {
    await storage.migrate();
    await foundNetwork({ db: storage.db, now: () => new Date() }, { ...input, ids: [uuidv7(), uuidv7(), uuidv7()] });
    if (options.concepts) await importStarterVocabulary(storage.db, new Date());
    process.stdout.write(`${input.organisation} begins the network. ${input.name} can sign in as ${input.email}.\n`);
  } finally {
    await storage.close();
  }
}
