/**
 * What a record holds under a name that came from outside: a field of a form, a word of an address, a code in a file. In: the record and the
 * name. Out: the value, or undefined for every name that is not the record's own; an object of the language answers also to `constructor`
 * and `__proto__`, which nobody put there.
 */
export function ownValue<T>(record: Readonly<Record<string, T>>, name: string | number | null | undefined): T | undefined {
  return name !== null && name !== undefined && Object.hasOwn(record, name) ? record[name] : undefined;
}
