/** Said by the letter to the landlord: what stands in every one of them is in its template. */
export const landlord = {
  byHand: "This is the work:",
  more: "I may ask you about more later.",
};
