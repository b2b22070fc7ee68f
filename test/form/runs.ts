/** How many documents a differential test draws: more where `RUNS` says so. */
export const runs = (usual: number): number => Number(process.env.RUNS ?? usual);

/** Which ones: the same in CI, others each time elsewhere, those of a former run where `SEED` says so. */
export const seed = Number(process.env.SEED ?? (process.env.CI ? 20_261_123 : Math.floor(Math.random() * 2 ** 31)));

/** As many as one in two hundred comes to, and what chance may add: three times the deviation. */
export const mostOf = (all: number): number => all / 200 + 3 * Math.sqrt(all / 200);
