import { z } from "zod";
import { ROLES } from "~/domain/kernel/actor";
import { isCodeCompared } from "../code-compared";
import { choices, comparedUscc, recordId, requiredText, revision } from "../fields";
import { organisationFields } from "./account";

const roles = () => choices(ROLES, { min: 1 });

export const inviteForm = z.object({ recipient: requiredText(40), roles: roles() });
export const revokeLinkForm = z.object({ link: recordId() });
export const answerRequestForm = z.object({ request: recordId() });
export const memberRolesForm = z.object({ roles: roles(), revision: revision() });
export const memberStateForm = z.object({ revision: revision() });
export const departmentForm = z.object(organisationFields);
const comparedDepartmentForm = z.object({ ...organisationFields, uscc: comparedUscc() });

/** A new department, whose code the office may have compared with its certificate. */
export const departmentFormOf = (form: FormData) => (isCodeCompared(form) ? comparedDepartmentForm : departmentForm);
export const findOrganisationForm = z.object({ uscc: comparedUscc() });
