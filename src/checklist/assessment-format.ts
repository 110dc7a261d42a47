/** How an assessment document begins. By itself, for whoever writes one needs no schema. */
export const ASSESSMENT_FORMAT = "assessment/1";
