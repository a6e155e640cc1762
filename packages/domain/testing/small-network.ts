import { scratchDatabase } from "@samrad/db/testing";
import { aMember, aSpace } from "./factories.ts";

/** A database with two members, a coordinator and a space of the network, where most stories begin. */
export async function aSmallNetwork() {
  const database = await scratchDatabase();
  const { db } = database;
  const alva = await aMember(db, { name: "Alva" });
  const samir = await aMember(db, { name: "Samir" });
  const elin = await aMember(db, { name: "Elin", roles: ["member", "coordinator"] });
  return { database, alva, samir, elin, spaceId: (await aSpace(db)).id };
}
