import { scratchDatabase } from "@samrad/db/testing";
import { aMember, aSpace } from "./factories.ts";

/** A database with two members of two organisations and a space of the network: where most stories begin. */
export async function aSmallNetwork() {
  const database = await scratchDatabase();
  const { db } = database;
  const alva = await aMember(db, { name: "Alva" });
  const samir = await aMember(db, { name: "Samir" });
  return { database, alva, samir, spaceId: (await aSpace(db)).id };
}
