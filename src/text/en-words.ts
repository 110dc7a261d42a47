import type {
  Absence,
  Band,
  Basis,
  Cost,
  Doer,
  Exposure,
  Group,
  Referral,
  Severity,
  StepName,
  Urgency,
} from "../model/words.ts";

/** English words for the closed lists of the model. A list that grows does not compile until it has its words here. */

const WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** `2026-11-22` → `22 November 2026`; anything else comes back as it is. No locale of the machine has a say. */
export function date(iso: string): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  const month = parts === null ? undefined : MONTHS[Number(parts[2]) - 1];
  return parts === null || month === undefined ? iso : `${Number(parts[3])} ${month} ${parts[1]}`;
}

/** `2026-11-22` → `Sunday 22 November 2026`. */
export function longDate(iso: string): string {
  const day = WEEKDAYS[new Date(`${iso}T00:00:00Z`).getUTCDay()];
  return day === undefined ? date(iso) : `${day} ${date(iso)}`;
}

/** `photo-3` → `Photo 3` */
export function photoName(id: string): string {
  return id.replace(/^photo-/, "Photo ");
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(words: readonly string[], last = "and"): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} ${last} ${words.at(-1)}`;
}

/** A text as a sentence: a capital first, a full stop last, where it has neither. */
export function sentence(text: string): string {
  const trimmed = text.trim();
  if (trimmed === "") return "";
  const begun = /^[a-z]/.test(trimmed) ? `${trimmed.slice(0, 1).toUpperCase()}${trimmed.slice(1)}` : trimmed;
  return /[.!?:;…]["'’”)\]]?$/.test(begun) ? begun : `${begun}.`;
}

/** `2026-11-22` → `22 Nov 2026`, for tables. */
export function shortDate(iso: string): string {
  return date(iso).replace(/[A-Z][a-z]{3,}/, (month) => month.slice(0, 3));
}

export function count(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}

export const urgency: Readonly<Record<Urgency, string>> = {
  emergency: "Now",
  today: "Today",
  "this-week": "This week",
};

export const cost: Readonly<Record<Cost, string>> = {
  free: "free",
  "under-50": "under $50",
  "50-250": "$50 to $250",
  "250-1000": "$250 to $1,000",
  "over-1000": "over $1,000",
  varies: "ask for a price",
};

/** For a narrow column. */
export const shortCost: Readonly<Record<Cost, string>> = {
  free: "free",
  "under-50": "under $50",
  "50-250": "$50-250",
  "250-1000": "$250-1,000",
  "over-1000": "over $1,000",
  varies: "ask",
};

export const doer: Readonly<Record<Doer, string>> = {
  resident: "the person at home",
  caregiver: "family",
  handyman: "a handyman",
  contractor: "a contractor",
  supplier: "a medical supply shop",
  therapist: "a therapist",
  doctor: "the doctor",
  pharmacist: "the pharmacist",
  podiatrist: "a foot doctor (podiatrist)",
  orthotist: "a brace maker (orthotist)",
  optometrist: "an eye doctor (optometrist)",
  audiologist: "a hearing clinic (audiologist)",
  dietitian: "a dietitian",
  psychologist: "a psychologist",
  "social-worker": "a social worker",
  "fire-department": "the fire department",
};

/** For a narrow column of a family's table. */
export const shortDoer: Readonly<Record<Doer, string>> = {
  resident: "the person",
  caregiver: "family",
  handyman: "handyman",
  contractor: "contractor",
  supplier: "supply shop",
  therapist: "therapist",
  doctor: "doctor",
  pharmacist: "pharmacist",
  podiatrist: "foot doctor",
  orthotist: "brace maker",
  optometrist: "eye doctor",
  audiologist: "hearing clinic",
  dietitian: "dietitian",
  psychologist: "psychologist",
  "social-worker": "social worker",
  "fire-department": "fire department",
};

export const clinicalDoer: Readonly<Record<Doer, string>> = {
  resident: "resident",
  caregiver: "caregiver",
  handyman: "handyman",
  contractor: "contractor",
  supplier: "supplier",
  therapist: "therapist",
  doctor: "physician",
  pharmacist: "pharmacist",
  podiatrist: "podiatrist",
  orthotist: "orthotist",
  optometrist: "optometrist",
  audiologist: "audiologist",
  dietitian: "dietitian",
  psychologist: "psychologist",
  "social-worker": "social worker",
  "fire-department": "fire department",
};

export const referral: Readonly<Record<Referral, string>> = {
  "physical-therapist": "a physical therapist",
  "occupational-therapist": "an occupational therapist",
  podiatrist: "a foot doctor (podiatrist)",
  doctor: "the doctor",
  pharmacist: "the pharmacist",
  "eye-care": "an eye clinic",
  orthotist: "a brace maker (orthotist)",
  "seating-clinic": "a seating clinic",
  "social-work": "a social worker",
  dietitian: "a dietitian",
  psychologist: "a psychologist",
  audiologist: "a hearing clinic (audiologist)",
  "diabetes-educator": "a diabetes educator",
  "pain-team": "a pain clinic",
  "continence-care": "a bladder and bowel clinic",
  "balance-clinic": "a balance clinic (vestibular therapist)",
  "driving-rehabilitation": "a driving test for health (driving rehabilitation)",
  prosthetist: "a prosthetist (who fits the artificial leg)",
  "stop-smoking": "a stop-smoking service",
};

/** For residents and families. */
export const plainBand: Readonly<Record<Band, string>> = {
  "act-now": "Please do this first",
  "act-soon": "Next",
  improve: "Some things to make safer",
  "nothing-found": "Nothing found in what was looked at",
  "not-enough": "Not enough answered yet",
  "does-not-apply": "Does not apply",
};

export const clinicalBand: Readonly<Record<Band, string>> = {
  "act-now": "Act now",
  "act-soon": "Act soon",
  improve: "Improve",
  "nothing-found": "Nothing found in what was looked at",
  "not-enough": "Not enough answered",
  "does-not-apply": "Does not apply",
};

export const severity: Readonly<Record<Severity, string>> = {
  minor: "minor",
  moderate: "moderate",
  major: "major",
  severe: "severe",
};
export const exposure: Readonly<Record<Exposure, string>> = {
  rarely: "rarely",
  weekly: "weekly",
  daily: "daily",
  often: "often",
};
export const basis: Readonly<Record<Basis, string>> = {
  observed: "seen",
  measured: "measured",
  reported: "reported",
  photo: "photo",
};
export const absence: Readonly<Record<Absence, string>> = {
  "not-applicable": "does not apply",
  unknown: "could not check",
  declined: "declined",
};
export const group: Readonly<Record<Group, string>> = { today: "Do today", "this-week": "This week", plan: "Plan" };
export const step: Readonly<Record<StepName, string>> = { today: "Today", low: "Low cost", bigger: "Bigger job" };
