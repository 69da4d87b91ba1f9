import type { Beat } from "../stage";
import { desks } from "./desks";
import { finished } from "./finished";
import { running } from "./running";
import { selecting } from "./selecting";

/** Every story of the demonstration; the play puts their beats in the order of time. */
export const stories = (): Beat[] => [...finished(), ...running(), ...selecting(), ...desks()];
