import { z } from "zod";
import { dateKey, moneyFen, requiredText, revision } from "./fields";

/** A transfer that was made. */
export const paymentForm = z
  .object({ revision: revision(), paidOn: dateKey(), amount: moneyFen(), voucher: requiredText(60) })
  .transform(({ revision: seen, amount, ...rest }) => ({ revision: seen, record: { ...rest, amountFen: amount } }));

/** 未收到, with what was checked. */
export const disputeForm = z.object({ revision: revision(), note: requiredText(300, { lines: true }) });
