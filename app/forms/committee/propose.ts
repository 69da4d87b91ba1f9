import { z } from "zod";
import { COMMITTEE_SIZE_MAX } from "~/domain/verifiable/committee-object";
import { choices, integer } from "../fields";

/** Which of the organisations, in their order, and how many of them must sign. */
export const proposeFormOf = (ids: readonly string[]) =>
  z.object({
    organisations: choices(ids, { min: 2, max: COMMITTEE_SIZE_MAX }),
    threshold: integer({ min: 2, max: COMMITTEE_SIZE_MAX }),
  });
