/** Whether a text holds a mobile number. A fingerprint holds eleven such digits now and then by chance, and is left out. */
export const hasMobileNumber = (text: string): boolean => /(?<!\d)1[3-9]\d{9}(?!\d)/.test(text.replace(/[0-9a-f]{32,}/g, ""));
