export type Typed = readonly (readonly [name: string, value: string])[];

/** What must not be kept on a device: secrets, files, and the form's own marks. */
const NEVER = /password|passphrase|secret|token/i;

type Entry = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

function entriesOf(form: HTMLFormElement): Entry[] {
  return [...form.elements].filter(
    (element): element is Entry =>
      (element instanceof HTMLTextAreaElement ||
        element instanceof HTMLSelectElement ||
        (element instanceof HTMLInputElement && !/^(?:hidden|file|password|submit|button|image|reset)$/.test(element.type))) &&
      element.name !== "" &&
      !NEVER.test(element.name),
  );
}

const isTick = (entry: Entry): entry is HTMLInputElement => entry instanceof HTMLInputElement && /^(?:checkbox|radio)$/.test(entry.type);

/** What a person has typed, ticked and chosen in a form. */
export function typedIn(form: HTMLFormElement): Typed {
  return entriesOf(form)
    .filter((entry) => !isTick(entry) || entry.checked)
    .map((entry) => [entry.name, entry.value] as const);
}

/** Puts typed values back, in their order where a name stands more than once. */
export function putBack(form: HTMLFormElement, typed: Typed): void {
  const left = new Map<string, string[]>();
  for (const [name, value] of typed) left.set(name, [...(left.get(name) ?? []), value]);
  for (const entry of entriesOf(form)) {
    const values = left.get(entry.name);
    if (isTick(entry)) entry.checked = values?.includes(entry.value) ?? false;
    else if (values && values.length > 0) entry.value = values.shift() ?? "";
  }
}

export function isSame(one: Typed, other: Typed): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Storage that may be full, forbidden or absent. */
export function keep(storage: () => Storage, key: string, value: unknown): boolean {
  try {
    storage().setItem(key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

export function kept(storage: () => Storage, key: string): unknown {
  try {
    return JSON.parse(storage().getItem(key) ?? "null");
  } catch {
    return null;
  }
}

export function forget(storage: () => Storage, matches: (key: string) => boolean): void {
  try {
    for (const key of Object.keys(storage())) if (matches(key)) storage().removeItem(key);
  } catch {
    // A browser without storage kept nothing.
  }
}

/** Whether what was kept is what was put there; the device's owner may have changed it. */
export function isTyped(value: unknown): value is Typed {
  return (
    Array.isArray(value) &&
    value.every((pair) => Array.isArray(pair) && pair.length === 2 && pair.every((part) => typeof part === "string"))
  );
}
