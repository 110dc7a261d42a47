/** Said of the packet that is printed after a visit. */
export const packet = {
  title: "Home plan",
  /** no code and no name: it may be seen */
  fileName: (iso: string) => `home-plan-${iso}.pdf`,
  more: (topics: readonly string[]) =>
    `These handouts fit too: ${topics.join(", ")}. Print them: handrail handout TOPIC --from ID -o handouts.pdf`,
};
