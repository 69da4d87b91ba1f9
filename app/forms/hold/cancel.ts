import { z } from "zod";
import { CANCEL_REASONS } from "~/domain/commission/cancel-reasons";
import { choice, requiredText, revision } from "../fields";

/** Why a commission is cancelled: a coded reason and a public explanation. */
export const cancelForm = z.object({ revision: revision(), reason: choice(CANCEL_REASONS), note: requiredText(300, { lines: true }) });
