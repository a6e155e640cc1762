/** How many journeys run side by side, each with an app and a network of its own. */
export const lanes = 2;

/** Which of them this worker is in: 0 is the first. */
export const lane = () => Number(process.env.VITEST_POOL_ID) - 1;
