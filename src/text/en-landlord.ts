/** Said by the letter to the landlord: what stands in every one of them is in its template. */
export const landlord = {
  more: "I may ask you about more later.",
  sentences: (text: string): readonly string[] => text.split(/(?<=[.!?])\s+/),
  /** what the checklist says about asking the landlord is no part of the letter to them */
  speaksOfLandlord: (text: string): boolean => /\blandlord|\brent/i.test(text),
  ofTenant: (text: string): string =>
    text.replace(/\bthe person\b/g, "the tenant").replace(/\bThe person\b/g, "The tenant"),
};
