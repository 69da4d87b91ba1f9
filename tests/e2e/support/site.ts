import { test as base, expect } from "@playwright/test";
import { complaintsOf } from "./complaints";
import { serveSeeded } from "./serve";

type Worker = {
  /** Journeys that move time or finish commissions name a site of their own; the others share one and leave each other's things alone. */
  story: string;
  site: { readonly address: string };
};

/** `test` with a site of the worker's own: the whole program as a person would start it, on a demonstration just seeded. */
export const test = base.extend<{ plain: undefined }, Worker>({
  story: ["shared", { option: true, scope: "worker" }],
  site: [
    async ({ story }, use) => {
      const served = await serveSeeded(story);
      await use(served);
      await served.stop();
    },
    { scope: "worker", timeout: 1_200_000 },
  ],
  baseURL: async ({ site }, use) => {
    await use(site.address);
  },
  /** Whatever a page complains of in the browser's console (its own policy above all) fails the journey. */
  plain: [
    async ({ context, baseURL }, use) => {
      const complaints = complaintsOf(context, baseURL ?? "");
      await use(undefined);
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
