/**
 * How much one post may hold, for every door alike: more than the longest form of the site, little enough that reading it is no work. The
 * longest form, the copy of a commission, has about 230 fields; the most files go with a delivery, ten.
 */
export const FORM_BOUNDS = {
  fields: 600,
  files: 20,
  parts: 620,
  nameLength: 200,
  /** All words together. */
  wordBytes: 1024 * 1024,
} as const;

/** More was sent than FORM_BOUNDS; what follows is not read. */
export class TooMuchSent extends Error {
  constructor() {
    super("more was sent than a form may hold");
    this.name = "TooMuchSent";
  }
}
