import { z } from "zod";
import { normaliseLogin } from "~/domain/access/login-name";
import { decidePassword } from "~/domain/access/password-rules";
import { fieldMessage } from "~/domain/kernel/field-errors";
import { isCodeCompared } from "../code-compared";
import { choice, comparedUscc, mustTick, officePhone, optionalText, recordId, requiredText, secretText, uscc } from "../fields";

const typedPassword = () => secretText({ max: 1_000 });

/** A mobile number or an e-mail address, in its one spelling. */
const loginName = () =>
  requiredText(254).transform((text, context): string => {
    const login = normaliseLogin(text);
    if (login !== null) return login;
    context.addIssue({ code: "custom", message: fieldMessage("field.sign-in-name") });
    return z.NEVER;
  });

type Chosen = { readonly password: string; readonly repeat: string; readonly name?: string; readonly logins?: readonly string[] };

/** The rules of a new password, asked together with whom it belongs to. */
function checkPassword(given: Chosen, context: z.core.$RefinementCtx<unknown>): void {
  const { password, name = "", logins = [""] } = given;
  const decisions = logins.map((login) => decidePassword(password, { name, login }));
  const decided = decisions.find((each) => !each.ok);
  if (decided && !decided.ok)
    context.addIssue({ code: "custom", path: ["password"], message: fieldMessage(decided.reason, decided.detail) });
  else if (given.password !== given.repeat) {
    context.addIssue({ code: "custom", path: ["repeatPassword"], message: fieldMessage("field.not-same") });
  }
}

const person = { name: requiredText(40), login: loginName(), password: typedPassword(), repeatPassword: typedPassword() };
const checkPerson = (
  value: { name: string; login: string; password: string; repeatPassword: string },
  context: z.core.$RefinementCtx<unknown>,
) => checkPassword({ ...value, logins: [value.login], repeat: value.repeatPassword }, context);

/** Whatever is typed goes to the one question "is it right": the form tells nothing about which accounts can exist. In the password's place a code. */
export const signInForm = z.object({ login: requiredText(254), password: typedPassword() });

export const organisationFields = {
  organisationName: requiredText(100, { min: 2 }),
  englishName: optionalText(200),
  uscc: uscc(),
  phone: officePhone(),
  address: requiredText(200),
};

const join = { uscc: organisationFields.uscc, organisationName: organisationFields.organisationName, ...person, agree: mustTick() };

/** The agency's code signs in beside the login name, so neither may be part of the password. */
const checkJoin = (value: Parameters<typeof checkPerson>[0] & { uscc: string }, context: z.core.$RefinementCtx<unknown>) =>
  checkPassword({ ...value, logins: [value.login, value.uscc], repeat: value.repeatPassword }, context);

export const joinForm = z.object(join).superRefine(checkJoin);
const comparedJoinForm = z.object({ ...join, uscc: comparedUscc() }).superRefine(checkJoin);

/** The sign-up of an agency, whose code may have been compared with its licence. */
export const joinFormOf = (form: FormData) => (isCodeCompared(form) ? comparedJoinForm : joinForm);

export const acceptInviteForm = z.object(person).superRefine(checkPerson);

export const acceptResetForm = z
  .object({ password: typedPassword(), repeatPassword: typedPassword() })
  .superRefine((value, context) => checkPassword({ ...value, repeat: value.repeatPassword }, context));

export const firstSupervisorForm = z.object({ ...organisationFields, ...person }).superRefine(checkPerson);
const comparedSupervisorForm = z.object({ ...organisationFields, ...person, uscc: comparedUscc() }).superRefine(checkPerson);

/** The office and its first supervisor, whose code may have been compared with its certificate. */
export const supervisorFormOf = (form: FormData) => (isCodeCompared(form) ? comparedSupervisorForm : firstSupervisorForm);

export const changePasswordForm = z
  .object({ currentPassword: typedPassword(), password: typedPassword(), repeatPassword: typedPassword() })
  .superRefine((value, context) => checkPassword({ ...value, repeat: value.repeatPassword }, context));

/** Which sessions to end: one of the list, the others, or all. */
export const sessionForm = z.object({
  verb: choice(["one", "others", "all"]),
  session: optionalText(64).transform((id) => id ?? ""),
});

export const demonstrationForm = z.object({ user: recordId() });
