import { type Channel, channels, type Features, type Profile } from "./profile.ts";

/** How common each feature is, and how long texts are, in a collection. */
export interface Statistics {
  readonly texts: number;
  readonly seenIn: Record<Channel, Map<string, number>>;
  readonly meanLength: Record<Channel, number>;
}

export function lengthOf(counts: ReadonlyMap<string, number>): number {
  let length = 0;
  for (const count of counts.values()) length += count;
  return length;
}

function perChannel<Value>(make: (channel: Channel) => Value): Record<Channel, Value> {
  return Object.fromEntries(channels.map((channel) => [channel, make(channel)])) as Record<Channel, Value>;
}

function countTexts(texts: readonly Features[], channel: Channel): Map<string, number> {
  const seenIn = new Map<string, number>();
  for (const features of texts)
    for (const feature of features[channel].keys()) seenIn.set(feature, (seenIn.get(feature) ?? 0) + 1);
  return seenIn;
}

/** Counts a collection: the texts that the ranking is to tell apart, and others of their kind. */
export function countAll(profiles: readonly Profile[]): Statistics {
  const texts = profiles.map(({ whole }) => whole);
  const total = (channel: Channel): number => texts.reduce((sum, features) => sum + lengthOf(features[channel]), 0);
  return {
    texts: texts.length,
    seenIn: perChannel((channel) => countTexts(texts, channel)),
    meanLength: perChannel((channel) => total(channel) / Math.max(1, texts.length) || 1),
  };
}

/** How much it tells that two texts share a feature: nothing for what stands everywhere. */
export function rarity(statistics: Statistics, channel: Channel, feature: string): number {
  const seenIn = statistics.seenIn[channel].get(feature) ?? 0;
  return Math.max(0, Math.log((statistics.texts + 1) / (seenIn + 0.5)));
}
